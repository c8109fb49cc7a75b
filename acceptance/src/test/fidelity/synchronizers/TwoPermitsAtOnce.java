// A thread that wants two permits at once and two that want one each share two permits.
// allowed: two, at most 2
// allowed: two, at most 1
// because: Semaphore.acquire(int): all permits at once; the order is open, and nobody starves here.
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

public class TwoPermitsAtOnce {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Semaphore PERMITS = new Semaphore(2);
  private static final AtomicInteger INSIDE = new AtomicInteger();
  private static final AtomicInteger MOST = new AtomicInteger();

  private static void one() throws InterruptedException {
    PERMITS.acquire();
    MOST.accumulateAndGet(INSIDE.incrementAndGet(), Math::max);
    INSIDE.decrementAndGet();
    PERMITS.release();
  }

  private static void two() throws InterruptedException {
    PERMITS.acquire(2);
    // Nobody else is inside.
    log(INSIDE.get() == 0 ? "two," : "two with others,");
    PERMITS.release(2);
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> one(), () -> one(), () -> two());
    System.out.println(LOG + "at most " + MOST);
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
