// A barrier of an atomic counter: both arrive before either leaves.
// allowed: +a +b -a -b
// allowed: +a +b -b -a
// allowed: +b +a -a -b
// allowed: +b +a -b -a
// because: AtomicInteger: the loop ends only when both have counted.
import java.util.concurrent.atomic.AtomicInteger;

public class SpinBarrier {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final AtomicInteger ARRIVED = new AtomicInteger();

  private static void meet(String name) {
    log("+" + name);
    ARRIVED.incrementAndGet();
    while (ARRIVED.get() < 2) {
      Thread.yield();
    }
    log("-" + name);
  }

  public static void main(String[] args) throws InterruptedException {
    together(() -> meet("a"), () -> meet("b"));
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
