// edge: VarHandle.setRelease -> getAcquire sees it
// source: VarHandle: access modes and fences; JLS 17.4.5 for the volatile mode

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class VarHandleRelease {
  static final VarHandle READY;

  static {
    try {
      READY =
          MethodHandles.lookup().findStaticVarHandle(VarHandleRelease.class, "ready", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  static int ready;
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if ((int) READY.getAcquire() == 1) {
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    READY.setRelease(1);
  }
}
