// edge: unlock of a monitor -> a later lock of the same monitor
// source: JLS 17.4.5 (and 17.4.4)
// broken: the two threads lock different objects
// race: MonitorUnlockToLock.data

public class MonitorUnlockToLock {
  static final Object LOCK = new Object();
  static final Object OTHER = new Object();
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
    synchronized (OTHER) {
      int seen = data;
    }
  }
}
