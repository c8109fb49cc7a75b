// Of three threads that try once for two permits, one goes without.
// allowed: loser a
// allowed: loser b
// allowed: loser c
// because: Semaphore.tryAcquire: acquires only if a permit is available at the time of invocation.
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

public class TryAcquireLoser {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Semaphore PERMITS = new Semaphore(2);

  private static void attempt(String name) {
    if (!PERMITS.tryAcquire()) {
      log("loser " + name);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> attempt("a"), () -> attempt("b"), () -> attempt("c"));
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
