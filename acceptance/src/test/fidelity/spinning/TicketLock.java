// A ticket lock serves threads in the order of their tickets.
// allowed: a0 b1 c2
// allowed: a0 c1 b2
// allowed: b0 a1 c2
// allowed: b0 c1 a2
// allowed: c0 a1 b2
// allowed: c0 b1 a2
// because: AtomicInteger.getAndIncrement gives distinct tickets; the order of drawing is open.
import java.util.concurrent.atomic.AtomicInteger;

public class TicketLock {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final AtomicInteger TICKETS = new AtomicInteger();
  private static volatile int serving;

  private static void work(String name) {
    int mine = TICKETS.getAndIncrement();
    while (serving != mine) {
      Thread.onSpinWait();
    }
    log(name + mine);
    serving = mine + 1;
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> work("a"), () -> work("b"), () -> work("c"));
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
