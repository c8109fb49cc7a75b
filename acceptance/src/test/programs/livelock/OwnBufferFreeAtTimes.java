// heddle: verdict failed
// heddle: kind limit
// heddle: schedules 4

/**
 * A buffer of one's own with room at times when a producer that waits could look: it gets some by
 * chance.
 */
public class OwnBufferFreeAtTimes {
  static volatile int work;

  interface Body {
    void run() throws InterruptedException;
  }

  static Thread user(String n, Body b) {
    return new Thread(
        () -> {
          try {
            b.run();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        },
        n);
  }

  static int count;
  static final Object lock = new Object();

  static void put() throws InterruptedException {
    synchronized (lock) {
      while (count == 1) lock.wait();
      count++;
      lock.notifyAll();
    }
  }

  static void take() throws InterruptedException {
    synchronized (lock) {
      while (count == 0) lock.wait();
      count--;
      lock.notifyAll();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    for (int i = 0; i < 2; i++)
      user(
              "producer-" + i,
              () -> {
                while (true) put();
              })
          .start();
    user(
            "consumer",
            () -> {
              while (true) take();
            })
        .start();
  }
}
