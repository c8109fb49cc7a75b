// heddle: verdict failed
// heddle: kind limit
// heddle: schedules 4

/** A worker to whom others leave no work: it waits for that by design. */
public class SpareWorker {
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

  static final java.util.ArrayDeque<String> queue = new java.util.ArrayDeque<>();

  static void work() throws InterruptedException {
    while (true) {
      synchronized (queue) {
        while (queue.isEmpty()) queue.wait();
        queue.remove();
        queue.notifyAll();
      }
      work = 1;
    }
  }

  static void produce() throws InterruptedException {
    while (true) {
      synchronized (queue) {
        while (queue.size() > 0) queue.wait();
        queue.add("x");
        queue.notifyAll();
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    daemon("producer", () -> produce()).start();
    daemon("busy", () -> work()).start();
    user("spare", () -> work()).start();
  }
}
