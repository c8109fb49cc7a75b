// Two unparks before a park make one permit: the second park waits for the third unpark.
// allowed: go true
// allowed: go false
// because: LockSupport: permits do not accumulate; park may also return for no reason (go false).
import java.util.concurrent.locks.LockSupport;

public class PermitDoesNotAccumulate {
  private static volatile boolean go;
  private static volatile boolean seen;

  public static void main(String[] args) throws InterruptedException {
    Thread parker =
        new Thread(
            () -> {
              LockSupport.unpark(Thread.currentThread());
              LockSupport.unpark(Thread.currentThread());
              LockSupport.park();
              LockSupport.park();
              seen = go;
            });
    parker.start();
    untilWaiting(parker);
    go = true;
    LockSupport.unpark(parker);
    parker.join();
    System.out.println("go " + seen);
  }

  /** Comes back when the thread waits without a timeout. */
  private static void untilWaiting(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}
