// If the action throws, the last thread gets its exception and the other one a broken barrier.
// allowed: a threw, b broken
// allowed: a broken, b threw
// because: CyclicBarrier.await: the action's exception is propagated, the barrier broken.
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

public class BarrierActionThrows {
  private static final CyclicBarrier BARRIER =
      new CyclicBarrier(
          2,
          () -> {
            throw new IllegalStateException();
          });
  private static volatile String a;
  private static volatile String b;

  private static String await() throws InterruptedException {
    try {
      BARRIER.await();
      return "passed";
    } catch (IllegalStateException e) {
      return "threw";
    } catch (BrokenBarrierException e) {
      return "broken";
    }
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> a = await(), () -> b = await());
    System.out.println("a " + a + ", b " + b);
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
