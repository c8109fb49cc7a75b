// Another thread sees in which way a thread waits.
// allowed: NEW wait WAITING sleep TIMED_WAITING park WAITING join WAITING TERMINATED
// because: Thread.State: the operations that lead to WAITING and TIMED_WAITING.
import java.util.concurrent.locks.LockSupport;

public class StatesOfWaiting {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Object LOCK = new Object();
  private static volatile boolean end;

  private static void waits() throws InterruptedException {
    synchronized (LOCK) {
      while (!end) {
        LOCK.wait();
      }
    }
  }

  private static void sleeps() {
    while (!end) {
      try {
        Thread.sleep(60_000);
      } catch (InterruptedException e) {
        // That was the end of it.
      }
    }
  }

  private static void parks() {
    while (!end) {
      LockSupport.park();
    }
  }

  private static Thread seen(String name, Task task, Thread.State expected) {
    Thread thread = thread(name, task);
    thread.start();
    while (thread.getState() != expected) {
      Thread.onSpinWait();
    }
    log(name + " " + expected);
    return thread;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread fresh = thread("fresh", () -> {});
    log("" + fresh.getState());
    Thread waiter = seen("wait", () -> waits(), Thread.State.WAITING);
    Thread sleeper = seen("sleep", () -> sleeps(), Thread.State.TIMED_WAITING);
    Thread parker = seen("park", () -> parks(), Thread.State.WAITING);
    Thread joiner = seen("join", () -> waiter.join(), Thread.State.WAITING);
    end = true;
    synchronized (LOCK) {
      LOCK.notifyAll();
    }
    LockSupport.unpark(parker);
    sleeper.interrupt();
    waiter.join();
    sleeper.join();
    parker.join();
    joiner.join();
    System.out.println(LOG.toString() + waiter.getState());
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
