// An interrupt while a thread waits for the lock ends the wait; after it has the lock it is too
// late.
// allowed: interrupted, flag false
// allowed: got it, flag false
// allowed: got it, flag true
// because: ReentrantLock.lockInterruptibly: throws if interrupted on entry or while acquiring.
import java.util.concurrent.locks.ReentrantLock;

public class LockInterruptibly {
  private static final ReentrantLock LOCK = new ReentrantLock();
  private static String result;

  private static void attempt() {
    try {
      LOCK.lockInterruptibly();
      result = "got it";
      LOCK.unlock();
    } catch (InterruptedException e) {
      result = "interrupted";
    }
    result += ", flag " + Thread.currentThread().isInterrupted();
  }

  public static void main(String[] args) throws InterruptedException {
    Thread other = thread("other", () -> attempt());
    Thread interrupter = thread("interrupter", other::interrupt);
    LOCK.lock();
    other.start();
    interrupter.start();
    LOCK.unlock();
    other.join();
    interrupter.join();
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
