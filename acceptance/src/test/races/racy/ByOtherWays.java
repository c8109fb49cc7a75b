// heddle: verdict failed
// heddle: kind race
// heddle: explains ByOtherWays.reflected: thread
// heddle: explains ByOtherWays.handled: thread
// heddle: explains ByOtherWays.varied: thread

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;

/** Fields are reached by reflection, a method handle and a variable handle in plain mode. */
public class ByOtherWays {
  private int reflected;
  private long handled;
  private double varied;

  public static void main(String[] args) throws Throwable {
    ByOtherWays object = new ByOtherWays();
    Field field = ByOtherWays.class.getDeclaredField("reflected");
    MethodHandle setter =
        MethodHandles.lookup().findSetter(ByOtherWays.class, "handled", long.class);
    VarHandle handle = MethodHandles.lookup().findVarHandle(ByOtherWays.class, "varied", double.class);
    Thread a =
        new Thread(
            () -> {
              try {
                field.setInt(object, 1);
                setter.invokeExact(object, 1L);
                handle.set(object, 1.0);
              } catch (Throwable e) {
                throw new AssertionError(e);
              }
            });
    a.start();
    object.reflected = 2;
    object.handled = 2;
    object.varied = 2;
    a.join();
  }
}
