// One thread drains all permits while another tries for one.
// allowed: drained 2, got false
// allowed: drained 1, got true
// because: Semaphore.drainPermits: acquires all permits that are available immediately.
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

public class DrainPermits {
  private static final Semaphore PERMITS = new Semaphore(2);
  private static volatile int drained;
  private static volatile boolean got;

  public static void main(String[] args) throws InterruptedException {
    race(() -> drained = PERMITS.drainPermits(), () -> got = PERMITS.tryAcquire());
    System.out.println("drained " + drained + ", got " + got);
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
