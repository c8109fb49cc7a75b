// A read stamp becomes a write stamp only while no other thread reads.
// allowed: true true
// allowed: true false
// allowed: false true
// allowed: false false
// because: StampedLock.tryConvertToWriteLock: if a read lock, only if the write lock is available.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.StampedLock;

public class ConvertToWrite {
  private static final StampedLock LOCK = new StampedLock();
  private static volatile boolean a;
  private static volatile boolean b;

  private static boolean convert() {
    long read = LOCK.readLock();
    long write = LOCK.tryConvertToWriteLock(read);
    LOCK.unlock(write == 0 ? read : write);
    return write != 0;
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> a = convert(), () -> b = convert());
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
