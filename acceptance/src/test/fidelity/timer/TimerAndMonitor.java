// A timer task notifies a thread that waits with a timeout: it is woken, or the time is over first.
// allowed: woken true
// allowed: woken false
// because: Object.wait(timeout): until "notified" or "the specified amount of real time has
// elapsed"; Timer: "this class does not offer real-time guarantees".
// options: --timeouts any

import java.util.Timer;
import java.util.TimerTask;

public class TimerAndMonitor {
  static final Object monitor = new Object();
  static boolean rung;

  public static void main(String[] args) throws InterruptedException {
    var timer = new Timer();
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            synchronized (monitor) {
              rung = true;
              monitor.notifyAll();
            }
          }
        },
        1);
    boolean woken;
    synchronized (monitor) {
      if (!rung) {
        monitor.wait(1);
      }
      woken = rung;
    }
    timer.cancel();
    System.out.println("woken " + woken);
  }
}
