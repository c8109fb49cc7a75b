// While a thread is parked, others see what it is blocked by.
// allowed: a gate, afterwards null
// because: LockSupport.getBlocker: the object supplied to the most recent park, or null.
import java.util.concurrent.locks.LockSupport;

public class ParkBlocker {
  private static volatile boolean open;

  public static void main(String[] args) throws InterruptedException {
    Thread parker =
        new Thread(
            () -> {
              while (!open) {
                LockSupport.park("a gate");
              }
            });
    parker.start();
    untilWaiting(parker);
    Object blocker = LockSupport.getBlocker(parker);
    open = true;
    LockSupport.unpark(parker);
    parker.join();
    System.out.println(blocker + ", afterwards " + LockSupport.getBlocker(parker));
  }

  /** Comes back when the thread waits without a timeout. */
  private static void untilWaiting(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}
