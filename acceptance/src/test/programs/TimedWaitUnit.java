// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome ok

import java.util.concurrent.TimeUnit;
public class TimedWaitUnit {
  static final Object lock = new Object(); static boolean ready;
  public static void main(String[] a) throws Exception {
    Thread t = new Thread(() -> { synchronized (lock) { ready = true; lock.notifyAll(); } });
    t.start();
    synchronized (lock) { while (!ready) TimeUnit.MILLISECONDS.timedWait(lock, 100); }
    TimeUnit.SECONDS.timedJoin(t, 1); t.join();
    System.out.println("ok");
  }
}
