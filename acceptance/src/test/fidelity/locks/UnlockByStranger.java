// Only the owner may unlock, and await or signal on a condition.
// allowed: unlock throws, signal throws, await throws, locked true
// because: ReentrantLock.unlock, newCondition: IllegalMonitorStateException if not held.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class UnlockByStranger {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final ReentrantLock LOCK = new ReentrantLock();
  private static final Condition CONDITION = LOCK.newCondition();

  private static void attempt(String name, Task task) throws Exception {
    try {
      task.run();
      log(name + " works,");
    } catch (IllegalMonitorStateException e) {
      log(name + " throws,");
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread stranger =
        thread(
            "stranger",
            () -> {
              attempt("unlock", LOCK::unlock);
              attempt("signal", CONDITION::signal);
              attempt("await", CONDITION::await);
            });
    LOCK.lock();
    stranger.start();
    stranger.join();
    System.out.println(LOG + "locked " + LOCK.isLocked());
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
}
