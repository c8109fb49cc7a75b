// A writer that takes the read lock before it releases the write lock still sees its own value.
// allowed: seen 1, at last 2
// allowed: seen 1, at last 1
// because: ReentrantReadWriteLock: a writer can acquire the read lock; no writer comes between.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class Downgrade {
  private static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock();
  private static int value;
  private static int seen;

  private static void writeAndRead() {
    LOCK.writeLock().lock();
    value = 1;
    LOCK.readLock().lock();
    LOCK.writeLock().unlock();
    seen = value;
    LOCK.readLock().unlock();
  }

  private static void write() {
    LOCK.writeLock().lock();
    value = 2;
    LOCK.writeLock().unlock();
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> writeAndRead(), () -> write());
    System.out.println("seen " + seen + ", at last " + value);
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
