// heddle: verdict passed
// heddle: schedules 100

/**
 * A lock of one's own in which readers wait for a writer that waits: the twin of those that let it
 * starve.
 */
public class OwnWritersFirst {
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

  static int readers, writers;
  static boolean writing;
  static final Object lock = new Object();

  static void read() throws InterruptedException {
    synchronized (lock) {
      while (writing || writers > 0) lock.wait();
      readers++;
    }
    work = 1;
    work = 2;
    work = 3;
    synchronized (lock) {
      readers--;
      lock.notifyAll();
    }
  }

  static void write() throws InterruptedException {
    synchronized (lock) {
      writers++;
      while (writing || readers > 0) lock.wait();
      writers--;
      writing = true;
    }
    synchronized (lock) {
      writing = false;
      lock.notifyAll();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    for (int i = 0; i < 3; i++)
      daemon(
              "reader-" + i,
              () -> {
                while (true) read();
              })
          .start();
    user("writer", () -> write()).start();
  }
}
