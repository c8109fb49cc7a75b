// heddle: verdict failed
// heddle: kind limit
// heddle: schedules 4

/** Waits until nobody is busy, and then changes nothing that the others look at. */
public class AwaitsQuiescence {
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
    work = 2;
    work = 3;
    synchronized (lock) {
      count--;
      lock.notifyAll();
    }
  }

  static int seen;

  public static void main(String[] args) throws InterruptedException {
    for (int i = 0; i < 3; i++)
      daemon(
              "worker-" + i,
              () -> {
                while (true) toggle();
              })
          .start();
    user(
            "waiter",
            () -> {
              synchronized (lock) {
                while (count > 0) lock.wait();
                seen++;
              }
            })
        .start();
  }
}
