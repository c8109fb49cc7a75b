// awaitUninterruptibly waits on when it is interrupted; the flag is set when it returns.
// allowed: ready true, flag true
// because: Condition.awaitUninterruptibly: continues to wait; interrupted status set upon return.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class AwaitUninterruptibly {
  private static final ReentrantLock LOCK = new ReentrantLock();
  private static final Condition CHANGED = LOCK.newCondition();
  private static boolean ready;
  private static String result;

  public static void main(String[] args) throws InterruptedException {
    Thread waiter =
        new Thread(
            () -> {
              LOCK.lock();
              while (!ready) {
                CHANGED.awaitUninterruptibly();
              }
              result = "ready " + ready + ", flag " + Thread.currentThread().isInterrupted();
              LOCK.unlock();
            });
    waiter.start();
    waiter.interrupt();
    LOCK.lock();
    ready = true;
    CHANGED.signal();
    LOCK.unlock();
    waiter.join();
    System.out.println(result);
  }
}
