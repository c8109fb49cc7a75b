// The thread that arrives last at a barrier runs its action; its arrival index is 0.
// allowed: action by task-0, indices 0 1
// allowed: action by task-1, indices 1 0
// because: CyclicBarrier: the action is run by the last thread; await returns 0 for the last.
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

public class BarrierActionByTheLast {
  private static volatile String by;
  private static final CyclicBarrier BARRIER =
      new CyclicBarrier(2, () -> by = Thread.currentThread().getName());
  private static volatile int a;
  private static volatile int b;

  public static void main(String[] args) throws InterruptedException {
    race(() -> a = BARRIER.await(), () -> b = BARRIER.await());
    System.out.println("action by " + by + ", indices " + a + " " + b);
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
