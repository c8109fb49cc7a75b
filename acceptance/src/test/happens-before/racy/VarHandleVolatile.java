// edge: VarHandle.setVolatile -> getVolatile sees it
// source: VarHandle: access modes and fences; JLS 17.4.5 for the volatile mode
// broken: setOpaque instead of setVolatile
// race: VarHandleVolatile.data

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class VarHandleVolatile {
  static final VarHandle READY;

  static {
    try {
      READY =
          MethodHandles.lookup()
              .findStaticVarHandle(VarHandleVolatile.class, "ready", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  static boolean ready;
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if ((boolean) READY.getVolatile()) {
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    READY.setOpaque(true);
  }
}
