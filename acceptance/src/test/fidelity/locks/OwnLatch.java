// A gate made of AbstractQueuedSynchronizer in shared mode lets all through once it is open.
// allowed: open a b
// allowed: open b a
// because: AbstractQueuedSynchronizer.acquireShared, releaseShared: a release may wake all.
import java.util.concurrent.locks.AbstractQueuedSynchronizer;

public class OwnLatch {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Gate GATE = new Gate();

  @SuppressWarnings("serial")
  private static final class Gate extends AbstractQueuedSynchronizer {
    @Override
    protected int tryAcquireShared(int ignored) {
      return getState() == 1 ? 1 : -1;
    }

    @Override
    protected boolean tryReleaseShared(int ignored) {
      setState(1);
      return true;
    }
  }

  private static void pass(String name) {
    GATE.acquireShared(1);
    log(name);
  }

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> pass("a"),
        () -> pass("b"),
        () -> {
          log("open");
          GATE.releaseShared(1);
        });
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
