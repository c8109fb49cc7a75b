// heddle: verdict failed
// heddle: kind limit
// heddle: schedules 4

/**
 * Waits until more are busy than ever are: what others change is never as it wants, but not because
 * they keep it.
 */
public class WaitsForAPeak {
  static volatile int work;

  interface Body {
    void run() throws InterruptedException;
  }

  static Thread daemon(String n, Body b) {
    Thread t = user(n, b);
    t.setDaemon(true);
    return t;
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

  static void toggle() {
    synchronized (lock) {
      count++;
      lock.notifyAll();
    }
    work = 1;
    synchronized (lock) {
      count--;
      lock.notifyAll();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    for (int i = 0; i < 2; i++)
      daemon(
              "worker-" + i,
              () -> {
                while (true) toggle();
              })
          .start();
    user(
            "shedder",
            () -> {
              synchronized (lock) {
                while (count < 3) lock.wait();
                count = 0;
              }
            })
        .start();
  }
}
