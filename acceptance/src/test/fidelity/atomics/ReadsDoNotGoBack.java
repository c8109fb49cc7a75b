// Two reads of one volatile field never see a newer value first and an older one then.
// allowed: 0 0
// allowed: 0 1
// allowed: 0 2
// allowed: 1 1
// allowed: 1 2
// allowed: 2 2
// because: JLS 17.4.4: the writes are in one order, and reads agree with it.
import java.util.concurrent.atomic.AtomicInteger;

public class ReadsDoNotGoBack {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static volatile int x;

  private static void write() {
    x = 1;
    x = 2;
  }

  private static void read() {
    int first = x;
    int second = x;
    log(first + " " + second);
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> write(), () -> read());
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
