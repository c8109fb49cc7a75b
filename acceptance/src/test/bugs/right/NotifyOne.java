// heddle: args 3

/** Producers and consumers wait at one monitor, and notify wakes the wrong kind. */
public class NotifyOne {
  private static int capacity;
  private static int size;

  private static synchronized void put() throws InterruptedException {
    while (size == capacity) {
      NotifyOne.class.wait();
    }
    size++;
    NotifyOne.class.notifyAll();
  }

  private static synchronized void take() throws InterruptedException {
    while (size == 0) {
      NotifyOne.class.wait();
    }
    size--;
    NotifyOne.class.notifyAll();
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    capacity = n;
    for (int i = 0; i < n + 1; i++) {
      new Thread(() -> uninterrupted(false), "consumer-" + i).start();
    }
    for (int i = 0; i < n + 1; i++) {
      new Thread(() -> uninterrupted(true), "producer-" + i).start();
    }
  }

  private static void uninterrupted(boolean puts) {
    try {
      if (puts) {
        put();
        put();
      } else {
        take();
        take();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
