// edge: VarHandle.getAndAddRelease -> getAndAddAcquire sees it
// source: VarHandle: access modes and fences; JLS 17.4.5 for the volatile mode
// broken: getAndAddRelease acquires nothing
// race: VarHandleGetAndAdd.data

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class VarHandleGetAndAdd {
  static final VarHandle ARRIVED;

  static {
    try {
      ARRIVED =
          MethodHandles.lookup()
              .findStaticVarHandle(VarHandleGetAndAdd.class, "arrived", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  static int arrived;
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              int before = (int) ARRIVED.getAndAddRelease(1);
              if (before == 1) {
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    int before = (int) ARRIVED.getAndAddRelease(1);
  }
}
