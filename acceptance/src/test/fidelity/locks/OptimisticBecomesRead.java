// An optimistic stamp becomes a read stamp only if it is still valid.
// allowed: read 0
// allowed: read 1
// allowed: refused
// because: StampedLock.tryConvertToReadLock: if an optimistic read, only if immediately available.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.StampedLock;

public class OptimisticBecomesRead {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final StampedLock LOCK = new StampedLock();
  private static int value;

  private static void write() {
    long stamp = LOCK.writeLock();
    value = 1;
    LOCK.unlockWrite(stamp);
  }

  private static void read() {
    long read = LOCK.tryConvertToReadLock(LOCK.tryOptimisticRead());
    if (read == 0) {
      log("refused");
      return;
    }
    log("read " + value);
    LOCK.unlockRead(read);
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
