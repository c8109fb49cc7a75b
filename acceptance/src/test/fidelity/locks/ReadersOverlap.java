// Two readers may hold a read lock at the same time, or one after the other.
// allowed: 1 1
// allowed: 1 2
// allowed: 2 1
// allowed: 2 2
// because: ReadWriteLock: the read lock may be held simultaneously by multiple reader threads.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class ReadersOverlap {
  private static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock();
  private static volatile int a;
  private static volatile int b;

  private static int read() {
    LOCK.readLock().lock();
    try {
      Thread.yield();
      return LOCK.getReadLockCount();
    } finally {
      LOCK.readLock().unlock();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> a = read(), () -> b = read());
    System.out.println(a + " " + b);
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
