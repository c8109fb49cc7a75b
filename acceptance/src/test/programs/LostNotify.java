// heddle: verdict failed
// heddle: kind stuck
// heddle: explains waiter
// heddle: explains notify

/**
 * A notify that comes before the wait is heard by nobody, and nothing is left that remembers it.
 */
public class LostNotify {
  public static void main(String[] args) throws InterruptedException {
    Object signal = new Object();
    Thread waiter =
        new Thread(
            () -> {
              synchronized (signal) {
                try {
                  signal.wait();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }
            },
            "waiter");
    waiter.start();
    synchronized (signal) {
      signal.notify();
    }
    waiter.join();
    System.out.println("heard");
  }
}
