// A thread sees the latch at 2, 1 or 0; whoever awaits it goes on at 0.
// allowed: saw 2, then 0
// allowed: saw 1, then 0
// allowed: saw 0, then 0
// because: CountDownLatch.await: waits until the count is zero.
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

public class LatchCountSeen {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final CountDownLatch LATCH = new CountDownLatch(2);

  private static void await() throws InterruptedException {
    long before = LATCH.getCount();
    LATCH.await();
    log("saw " + before + ", then " + LATCH.getCount());
  }

  public static void main(String[] args) throws InterruptedException {
    race(LATCH::countDown, LATCH::countDown, () -> await());
    System.out.println(LOG);
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
