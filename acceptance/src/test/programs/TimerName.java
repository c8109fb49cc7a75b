// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome Timer-0

import java.util.*; import java.util.concurrent.*;
public class TimerName {
  public static void main(String[] args) throws Exception {
    CountDownLatch l = new CountDownLatch(1);
    Timer t = new Timer();
    t.schedule(new TimerTask() { public void run() { System.out.println(Thread.currentThread().getName()); l.countDown(); } }, 10);
    l.await(); t.cancel();
  }
}
