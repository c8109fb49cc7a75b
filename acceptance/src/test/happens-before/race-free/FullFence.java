// edge: fullFence, then an opaque write -> an opaque read sees it, then fullFence
// source: VarHandle: access modes and fences; JLS 17.4.5 for the volatile mode

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class FullFence {
  static final VarHandle READY;

  static {
    try {
      READY = MethodHandles.lookup().findStaticVarHandle(FullFence.class, "ready", int.class);
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
                VarHandle.fullFence();
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    VarHandle.fullFence();
    READY.setOpaque(1);
  }
}
