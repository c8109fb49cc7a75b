// A reader cannot become a writer: tryLock of the write lock fails as long as it reads.
// allowed: false false, afterwards true
// because: ReentrantReadWriteLock: a reader that tries to acquire the write lock never succeeds.
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class UpgradeRefused {
  private static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock();
  private static volatile boolean a;
  private static volatile boolean b;

  private static boolean upgrade() {
    LOCK.readLock().lock();
    try {
      return LOCK.writeLock().tryLock();
    } finally {
      LOCK.readLock().unlock();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    together(() -> a = upgrade(), () -> b = upgrade());
    System.out.println(a + " " + b + ", afterwards " + LOCK.writeLock().tryLock());
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

  /** Runs the tasks in threads of their own, and waits for their ends. */
  private static void together(Task... tasks) throws InterruptedException {
    Thread[] threads = new Thread[tasks.length];
    for (int i = 0; i < tasks.length; i++) {
      threads[i] = thread("task-" + i, tasks[i]);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
