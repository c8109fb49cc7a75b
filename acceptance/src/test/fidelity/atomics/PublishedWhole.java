// An object with final fields, published by a volatile reference, is seen whole or not at all.
// allowed: nothing
// allowed: 1 2
// because: JLS 17.5, 17.4.5: what a thread did before the volatile write is seen by its readers.
import java.util.concurrent.atomic.AtomicInteger;

public class PublishedWhole {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private record Pair(int left, int right) {}

  private static volatile Pair pair;

  private static void read() {
    Pair seen = pair;
    log(seen == null ? "nothing" : seen.left() + " " + seen.right());
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> pair = new Pair(1, 2), () -> read());
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
