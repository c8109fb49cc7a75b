// edge: a synchronized block that ends by an exception unlocks -> a later lock
// source: JLS 17.4.5 (and 17.4.4)
// broken: the handler writes, after the unlock
// race: MonitorAfterException.data

public class MonitorAfterException {
  static final Object LOCK = new Object();
  static int data;

  static void fail() {
    throw new IllegalStateException("on purpose");
  }

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              synchronized (LOCK) {
                int seen = data;
              }
            });
    try {
      synchronized (LOCK) {
        reader.start();
        fail();
      }
    } catch (IllegalStateException e) {
      data = 42;
    }
  }
}
