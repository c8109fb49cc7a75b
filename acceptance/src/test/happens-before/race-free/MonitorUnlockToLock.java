// edge: unlock of a monitor -> a later lock of the same monitor
// source: JLS 17.4.5 (and 17.4.4)

public class MonitorUnlockToLock {
  static final Object LOCK = new Object();
  static int data;

  public static void main(String[] args) {
    Thread writer =
        new Thread(
            () -> {
              synchronized (LOCK) {
                data = 42;
              }
            });
    writer.start();
    synchronized (LOCK) {
      int seen = data;
    }
  }
}
