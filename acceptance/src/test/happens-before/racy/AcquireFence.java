// edge: a release write -> an opaque read sees it, then acquireFence
// source: VarHandle: access modes and fences; JLS 17.4.5 for the volatile mode
// broken: the reader has no fence
// race: AcquireFence.data

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class AcquireFence {
  static final VarHandle READY;

  static {
    try {
      READY = MethodHandles.lookup().findStaticVarHandle(AcquireFence.class, "ready", int.class);
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
              if ((int) READY.getOpaque() == 1) {
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    READY.setRelease(1);
  }
}
