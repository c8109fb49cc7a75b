// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome fired

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

/** A java.util.Timer: its thread waits in a monitor inside the JDK. */
public class UtilTimer {
  public static void main(String[] args) throws InterruptedException {
    CountDownLatch fired = new CountDownLatch(1);
    Timer timer = new Timer("timer");
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            fired.countDown();
          }
        },
        10);
    fired.await();
    timer.cancel();
    System.out.println("fired");
  }
}
