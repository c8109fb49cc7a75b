// heddle: verdict failed
// heddle: kind limit
// heddle: schedules 4

/** Two take turns for ever, and the one that began waits for a turn that never comes again. */
public class TurnNeverComes {
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

  static int turn;
  static final Object lock = new Object();

  static void go(int me, int next) throws InterruptedException {
    synchronized (lock) {
      while (turn != me) lock.wait();
      turn = next;
      lock.notifyAll();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    daemon(
            "a",
            () -> {
              while (true) go(1, 2);
            })
        .start();
    daemon(
            "b",
            () -> {
              while (true) go(2, 1);
            })
        .start();
    user(
            "first",
            () -> {
              go(0, 1);
              go(0, 1);
            })
        .start();
  }
}
