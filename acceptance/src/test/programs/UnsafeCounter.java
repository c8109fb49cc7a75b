// heddle: verdict passed
// heddle: outcome 1
// heddle: outcome 2
import java.lang.reflect.Field;
import sun.misc.Unsafe;

/** Volatile accesses through sun.misc.Unsafe, as in many libraries, are scheduling points. */
public class UnsafeCounter {
  private static final Unsafe UNSAFE = unsafe();
  private static final long VALUE = offset();

  private volatile long value;

  private void add() {
    long old = UNSAFE.getLongVolatile(this, VALUE);
    UNSAFE.putOrderedLong(this, VALUE, old + 1);
  }

  public static void main(String[] args) throws InterruptedException {
    UnsafeCounter counter = new UnsafeCounter();
    Thread other = new Thread(counter::add);
    other.start();
    counter.add();
    other.join();
    System.out.println(counter.value);
  }

  private static Unsafe unsafe() {
    try {
      Field field = Unsafe.class.getDeclaredField("theUnsafe");
      field.setAccessible(true);
      return (Unsafe) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static long offset() {
    try {
      return UNSAFE.objectFieldOffset(UnsafeCounter.class.getDeclaredField("value"));
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }
}
