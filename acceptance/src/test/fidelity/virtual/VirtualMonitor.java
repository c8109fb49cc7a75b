// A virtual thread waits on a monitor for a value that a platform thread sets, each with its own
// share of the work.
// allowed: waited true, value 1
// allowed: waited false, value 1
// because: Object.wait and notifyAll work with virtual threads too (JEP 491); whether the value is
// there already depends on the timing.

public class VirtualMonitor {
  static final Object monitor = new Object();
  static int value;
  static boolean waited;

  public static void main(String[] args) throws InterruptedException {
    Thread waiter =
        Thread.ofVirtual()
            .start(
                () -> {
                  synchronized (monitor) {
                    while (value == 0) {
                      waited = true;
                      try {
                        monitor.wait();
                      } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                      }
                    }
                  }
                });
    Thread setter =
        Thread.ofPlatform()
            .start(
                () -> {
                  synchronized (monitor) {
                    value = 1;
                    monitor.notifyAll();
                  }
                });
    waiter.join();
    setter.join();
    System.out.println("waited " + waited + ", value " + value);
  }
}
