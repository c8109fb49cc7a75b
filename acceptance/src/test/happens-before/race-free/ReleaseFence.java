// edge: releaseFence, then an opaque write -> an opaque read sees it, then acquireFence
// source: VarHandle: access modes and fences; JLS 17.4.5 for the volatile mode

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class ReleaseFence {
  static final VarHandle READY;

  static {
    try {
      READY = MethodHandles.lookup().findStaticVarHandle(ReleaseFence.class, "ready", int.class);
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
                VarHandle.acquireFence();
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    VarHandle.releaseFence();
    READY.setOpaque(1);
  }
}
