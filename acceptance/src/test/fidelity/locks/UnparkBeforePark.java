// An unpark is not lost when it comes before the park.
// allowed: flag true
// because: LockSupport.unpark: else its next call to park is guaranteed not to block.
import java.util.concurrent.locks.LockSupport;

public class UnparkBeforePark {
  private static volatile boolean flag;
  private static volatile boolean seen;

  public static void main(String[] args) throws InterruptedException {
    Thread parker =
        new Thread(
            () -> {
              while (!flag) {
                LockSupport.park();
              }
              seen = flag;
            });
    parker.start();
    flag = true;
    LockSupport.unpark(parker);
    parker.join();
    System.out.println("flag " + seen);
  }
}
