// compareAndExchange returns the value that it found: the loser sees the winner's.
// allowed: a found 0, b found 1
// allowed: a found 2, b found 0
// because: VarHandle.compareAndExchange: returns the witness value.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;

public class WitnessOfExchange {
  private static volatile int value;
  private static final VarHandle VALUE = handle();
  private static volatile int a;
  private static volatile int b;

  private static VarHandle handle() {
    try {
      return MethodHandles.lookup()
          .findStaticVarHandle(WitnessOfExchange.class, "value", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    race(
        () -> a = (int) VALUE.compareAndExchange(0, 1),
        () -> b = (int) VALUE.compareAndExchange(0, 2));
    System.out.println("a found " + a + ", b found " + b);
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
