// A reader sees both of two fields as they were before a writer's section, or after it.
// allowed: 0 0
// allowed: 1 1
// because: ReadWriteLock: the write lock is exclusive.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class ReaderSeesWholeWrites {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final ReadWriteLock LOCK = new ReentrantReadWriteLock();
  private static int x;
  private static int y;

  private static void write() {
    LOCK.writeLock().lock();
    try {
      x++;
      y++;
    } finally {
      LOCK.writeLock().unlock();
    }
  }

  private static void read() {
    LOCK.readLock().lock();
    try {
      log(x + " " + y);
    } finally {
      LOCK.readLock().unlock();
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
