// hasQueuedThreads of an unfair semaphore becomes true while a thread waits for a permit.
// allowed: queued true
// because: Semaphore.hasQueuedThreads: whether any threads are waiting to acquire.
// options: --max-steps 20000
import java.util.concurrent.Semaphore;

public class SemaphoreQueueSeen {
  private static final Semaphore PERMIT = new Semaphore(0);

  public static void main(String[] args) throws InterruptedException {
    Thread waiter = new Thread(PERMIT::acquireUninterruptibly);
    waiter.start();
    untilWaiting(waiter);
    boolean queued = PERMIT.hasQueuedThreads();
    PERMIT.release();
    waiter.join();
    System.out.println("queued " + queued);
  }

  /** Comes back when the thread waits without a timeout. */
  private static void untilWaiting(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}
