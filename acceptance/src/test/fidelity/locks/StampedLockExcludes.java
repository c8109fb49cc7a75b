// Writers of a StampedLock wait for each other and for readers, without an order.
// allowed: r0 w1 w2
// allowed: r0 w2 w1
// allowed: w1 r1 w2
// allowed: w2 r2 w1
// allowed: w1 w2 r2
// allowed: w2 w1 r1
// because: StampedLock: writing is exclusive; scheduling does not consistently prefer anybody.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.StampedLock;

public class StampedLockExcludes {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final StampedLock LOCK = new StampedLock();
  private static int value;

  private static void write(int number) {
    long stamp = LOCK.writeLock();
    value = number;
    log("w" + number);
    LOCK.unlockWrite(stamp);
  }

  private static void read() {
    long stamp = LOCK.readLock();
    log("r" + value);
    LOCK.unlockRead(stamp);
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> write(1), () -> write(2), () -> read());
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
