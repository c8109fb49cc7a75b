// Two threads push on a stack without locks, and one pops: it gets what was pushed, or nothing.
// allowed: null
// allowed: 1
// allowed: 2
// because: AtomicReference.compareAndSet: no push is lost; the order is open.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public class TreiberStack {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private record Node(String item, Node next) {}

  private static final AtomicReference<Node> TOP = new AtomicReference<>();

  private static void push(String item) {
    Node seen;
    do {
      seen = TOP.get();
    } while (!TOP.compareAndSet(seen, new Node(item, seen)));
  }

  private static String pop() {
    while (true) {
      Node seen = TOP.get();
      if (seen == null) {
        return null;
      }
      if (TOP.compareAndSet(seen, seen.next())) {
        return seen.item();
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> push("1"), () -> push("2"), () -> log(pop()));
    System.out.println(LOG);
  }

  private interface Task {
    void run() throws Exception;
  }

  private static Thread thread(String name, Task task) {
    return new Thread(
        () -> {
          try {
            task.run();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        },
        name);
  }

  /** Runs the tasks in threads of their own that begin as closely together as they can. */
  private static void race(Task... tasks) throws InterruptedException {
    AtomicInteger late = new AtomicInteger(tasks.length);
    Thread[] threads = new Thread[tasks.length];
    for (int i = 0; i < tasks.length; i++) {
      Task task = tasks[i];
      threads[i] =
          thread(
              "task-" + i,
              () -> {
                late.decrementAndGet();
                while (late.get() > 0) {
                  Thread.onSpinWait();
                }
                task.run();
              });
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
