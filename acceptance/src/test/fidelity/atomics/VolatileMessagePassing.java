// Who sees the volatile flag sees the data that was written before.
// allowed: false 0
// allowed: false 1
// allowed: true 1
// because: JLS 17.4.4, 17.4.5: a volatile write happens-before reads that see it.
import java.util.concurrent.atomic.AtomicInteger;

public class VolatileMessagePassing {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static volatile int data;
  private static volatile boolean ready;

  private static void send() {
    data = 1;
    ready = true;
  }

  private static void receive() {
    boolean flag = ready;
    log(flag + " " + data);
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> send(), () -> receive());
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
