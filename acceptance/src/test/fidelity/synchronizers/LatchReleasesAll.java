// A latch lets all waiting threads go; they go on in any order.
// allowed: go a b
// allowed: go b a
// because: CountDownLatch: all waiting threads are released when the count reaches zero.
import java.util.concurrent.CountDownLatch;

public class LatchReleasesAll {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final CountDownLatch LATCH = new CountDownLatch(1);

  private static void await(String name) throws InterruptedException {
    LATCH.await();
    log(name);
  }

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> await("a"),
        () -> await("b"),
        () -> {
          log("go");
          LATCH.countDown();
        });
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

  /** Runs the tasks in threads of their own, and waits for their ends. */
  private static void together(Task... tasks) throws InterruptedException {
    Thread[] threads = new Thread[tasks.length];
    for (int i = 0; i < tasks.length; i++) {
      threads[i] = thread("task-" + i, tasks[i]);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
