// A barrier can be used again: nobody begins the second round before both have ended the first.
// allowed: 1 1 2 2, rounds 2
// because: CyclicBarrier: can be re-used after the waiting threads are released.
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

public class BarrierTwice {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final AtomicInteger ROUNDS = new AtomicInteger();
  private static final CyclicBarrier BARRIER = new CyclicBarrier(2, ROUNDS::incrementAndGet);

  private static void twice() throws Exception {
    log("1");
    BARRIER.await();
    log("2");
    BARRIER.await();
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> twice(), () -> twice());
    System.out.println(LOG.toString().strip() + ", rounds " + ROUNDS);
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
