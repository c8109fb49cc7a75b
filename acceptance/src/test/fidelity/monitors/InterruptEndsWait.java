// An interrupt ends a wait with an exception, clears the flag, and the monitor is held again.
// allowed: interrupted, flag false, holds true
// because: Object.wait: throws InterruptedException if interrupted before or while waiting.
public class InterruptEndsWait {
  private static final Object LOCK = new Object();
  private static String result;

  private static void waitForever() {
    synchronized (LOCK) {
      while (true) {
        try {
          LOCK.wait();
        } catch (InterruptedException e) {
          result =
              "interrupted, flag "
                  + Thread.currentThread().isInterrupted()
                  + ", holds "
                  + Thread.holdsLock(LOCK);
          return;
        }
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread waiter = thread("waiter", () -> waitForever());
    waiter.start();
    waiter.interrupt();
    waiter.join();
    System.out.println(result);
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
