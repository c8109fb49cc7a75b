// A timed attempt to acquire a synchronizer of one's own succeeds, or fails by its timeout.
// allowed: true true
// allowed: true false
// allowed: false true
// because: AbstractQueuedSynchronizer.tryAcquireNanos: false if the timeout elapses.
// options: --timeouts any
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;

public class OwnMutexWithTimeout {
  private static final Mutex MUTEX = new Mutex();
  private static volatile boolean a;
  private static volatile boolean b;

  @SuppressWarnings("serial")
  private static final class Mutex extends AbstractQueuedSynchronizer {
    @Override
    protected boolean tryAcquire(int ignored) {
      return compareAndSetState(0, 1);
    }

    @Override
    protected boolean tryRelease(int ignored) {
      setState(0);
      return true;
    }
  }

  private static boolean attempt() throws InterruptedException {
    if (!MUTEX.tryAcquireNanos(1, TimeUnit.MILLISECONDS.toNanos(1))) {
      return false;
    }
    Thread.sleep(1);
    MUTEX.release(1);
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
