// Bits are set and cleared atomically: each thread learns what was there before.
// allowed: or saw 1, and saw 7, 5
// allowed: or saw 1, and saw 1, 7
// because: VarHandle.getAndBitwiseOr, getAndBitwiseAnd: atomic, and return the previous value.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;

public class BitsByVarHandle {
  private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(int[].class);
  private static final int[] BITS = {1};
  private static volatile int or;
  private static volatile int and;

  public static void main(String[] args) throws InterruptedException {
    race(
        () -> or = (int) ELEMENT.getAndBitwiseOr(BITS, 0, 6),
        () -> and = (int) ELEMENT.getAndBitwiseAnd(BITS, 0, 5));
    System.out.println(
        "or saw " + or + ", and saw " + and + ", " + (int) ELEMENT.getVolatile(BITS, 0));
  }

  private interface Task {
    void run() throws Exception;
  }

  private static Thread thread(String name, Task task) {
    return new Thread(
        () -> {
          try {
            task.run();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        },
        name);
  }

  /** Runs the tasks in threads of their own that begin as closely together as they can. */
  private static void race(Task... tasks) throws InterruptedException {
    AtomicInteger late = new AtomicInteger(tasks.length);
    Thread[] threads = new Thread[tasks.length];
    for (int i = 0; i < tasks.length; i++) {
      Task task = tasks[i];
      threads[i] =
          thread(
              "task-" + i,
              () -> {
                late.decrementAndGet();
                while (late.get() > 0) {
                  Thread.onSpinWait();
                }
                task.run();
              });
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
