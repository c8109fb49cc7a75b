// A condition of a synchronizer of one's own works as that of a lock.
// allowed: waited true
// allowed: waited false
// because: AbstractQueuedSynchronizer.ConditionObject: await and signal for exclusive mode.
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.Condition;

public class OwnCondition {
  private static final Mutex MUTEX = new Mutex();
  private static final Condition CHANGED = MUTEX.newCondition();
  private static boolean ready;
  private static boolean waited;

  @SuppressWarnings("serial")
  private static final class Mutex extends AbstractQueuedSynchronizer {
    @Override
    protected boolean tryAcquire(int ignored) {
      if (compareAndSetState(0, 1)) {
        setExclusiveOwnerThread(Thread.currentThread());
        return true;
      }
      return false;
    }

    @Override
    protected boolean tryRelease(int ignored) {
      setExclusiveOwnerThread(null);
      setState(0);
      return true;
    }

    @Override
    protected boolean isHeldExclusively() {
      return getExclusiveOwnerThread() == Thread.currentThread();
    }

    Condition newCondition() {
      return new ConditionObject();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> {
          MUTEX.acquire(1);
          while (!ready) {
            waited = true;
            CHANGED.await();
          }
          MUTEX.release(1);
        },
        () -> {
          MUTEX.acquire(1);
          ready = true;
          CHANGED.signal();
          MUTEX.release(1);
        });
    System.out.println("waited " + waited);
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
