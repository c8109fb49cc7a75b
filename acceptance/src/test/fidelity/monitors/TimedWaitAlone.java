// A timed wait that nobody notifies ends all the same, and holds the monitor again.
// allowed: holds true
// because: Object.wait(long): ends when the time has elapsed, after taking the monitor again.
public class TimedWaitAlone {
  public static void main(String[] args) throws InterruptedException {
    Object lock = new Object();
    synchronized (lock) {
      lock.wait(1);
      lock.wait(1, 500_000);
      System.out.println("holds " + Thread.holdsLock(lock));
    }
  }
}
