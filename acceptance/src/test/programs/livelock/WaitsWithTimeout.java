// heddle: verdict failed
// heddle: kind livelock
// heddle: schedules 10

/** Waits on a monitor with a timeout for what the other, which has ended, did not do. */
public class WaitsWithTimeout {
  static boolean ready;

  static synchronized void await() {
    try {
      while (!ready) {
        WaitsWithTimeout.class.wait(50);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) {
    new Thread(WaitsWithTimeout::await, "waiter").start();
    synchronized (WaitsWithTimeout.class) {
      WaitsWithTimeout.class.notifyAll();
    }
  }
}
