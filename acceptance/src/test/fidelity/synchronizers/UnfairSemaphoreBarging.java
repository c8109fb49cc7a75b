// Who comes later may take the permit that was released for a waiting thread.
// allowed: waiter main
// allowed: main waiter
// because: Semaphore: without fairness, barging is permitted.
// options: --max-steps 20000
import java.util.concurrent.Semaphore;

public class UnfairSemaphoreBarging {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Semaphore PERMIT = new Semaphore(0);

  private static void work(String name) {
    PERMIT.acquireUninterruptibly();
    log(name);
    PERMIT.release();
  }

  public static void main(String[] args) throws InterruptedException {
    Thread waiter = thread("waiter", () -> work("waiter"));
    waiter.start();
    untilWaiting(waiter);
    PERMIT.release();
    work("main");
    waiter.join();
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

  /** Comes back when the thread waits without a timeout. */
  private static void untilWaiting(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}
