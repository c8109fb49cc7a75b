// An interrupt ends a park and leaves the flag set; then park returns at once.
// allowed: flag true
// because: LockSupport.park: returns if interrupted; it does not report or clear it.
import java.util.concurrent.locks.LockSupport;

public class ParkInterrupted {
  private static volatile boolean flag;

  public static void main(String[] args) throws InterruptedException {
    Thread parker =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
              }
              LockSupport.park();
              flag = Thread.currentThread().isInterrupted();
            });
    parker.start();
    parker.interrupt();
    parker.join();
    System.out.println("flag " + flag);
  }
}
