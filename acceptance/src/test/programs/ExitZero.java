// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome done

import java.util.concurrent.Semaphore;

/** System.exit(0) is a proper end, even while another thread waits for something for ever. */
public class ExitZero {
  public static void main(String[] args) {
    Thread waiter = new Thread(new Semaphore(0)::acquireUninterruptibly);
    waiter.start();
    System.out.println("done");
    System.exit(0);
  }
}
