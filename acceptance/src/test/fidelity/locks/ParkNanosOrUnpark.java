// parkNanos ends by an unpark or when its time is over.
// allowed: unparked true
// allowed: unparked false
// because: LockSupport.parkNanos: returns upon unpark, interrupt, after the time, or spuriously.
// options: --timeouts any
import java.util.concurrent.locks.LockSupport;

public class ParkNanosOrUnpark {
  private static volatile boolean unparked;
  private static volatile boolean seen;

  public static void main(String[] args) throws InterruptedException {
    Thread parker =
        new Thread(
            () -> {
              LockSupport.parkNanos(500_000);
              seen = unparked;
            });
    parker.start();
    unparked = true;
    LockSupport.unpark(parker);
    parker.join();
    System.out.println("unparked " + seen);
  }
}
