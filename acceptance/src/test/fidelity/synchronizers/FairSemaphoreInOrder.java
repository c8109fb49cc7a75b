// A fair semaphore serves threads in the order in which they came.
// allowed: a b main
// because: Semaphore: when fairness is set true, threads obtain permits in order of invocation
// (FIFO).
import java.util.concurrent.Semaphore;

public class FairSemaphoreInOrder {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Semaphore PERMIT = new Semaphore(0, true);

  private static void work(String name) {
    PERMIT.acquireUninterruptibly();
    log(name);
    PERMIT.release();
  }

  private static void queue(Thread thread, int length) {
    thread.start();
    while (PERMIT.getQueueLength() < length) {
      Thread.onSpinWait();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread a = thread("a", () -> work("a"));
    Thread b = thread("b", () -> work("b"));
    queue(a, 1);
    queue(b, 2);
    PERMIT.release();
    work("main");
    a.join();
    b.join();
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
}
