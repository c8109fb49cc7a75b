// Two threads try to take a lock once: at least one succeeds, the other fails if they overlap.
// allowed: true true
// allowed: true false
// allowed: false true
// because: Lock.tryLock: takes the lock only if it is free at the time of invocation.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

public class TryLockFailsOrNot {
  private static final ReentrantLock LOCK = new ReentrantLock();
  private static volatile boolean a;
  private static volatile boolean b;

  private static boolean attempt() {
    if (!LOCK.tryLock()) {
      return false;
    }
    Thread.yield();
    LOCK.unlock();
    return true;
  }

  public static void main(String[] args) throws InterruptedException {
    race(() -> a = attempt(), () -> b = attempt());
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
