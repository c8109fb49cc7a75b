// An optimistic read is valid if no writer came between; then both values belong together.
// allowed: writing
// allowed: invalid
// allowed: valid 0 0
// allowed: valid 1 1
// because: StampedLock.validate: true if not exclusively acquired since issuance of the stamp.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.StampedLock;

public class OptimisticRead {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final StampedLock LOCK = new StampedLock();
  private static volatile int x;
  private static volatile int y;

  private static void write() {
    long stamp = LOCK.writeLock();
    x = 1;
    y = 1;
    LOCK.unlockWrite(stamp);
  }

  private static void read() {
    long stamp = LOCK.tryOptimisticRead();
    int seenX = x;
    int seenY = y;
    if (stamp == 0) {
      log("writing");
    } else {
      log(LOCK.validate(stamp) ? "valid " + seenX + " " + seenY : "invalid");
    }
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
