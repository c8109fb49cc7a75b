import java.util.concurrent.locks.ReentrantLock;

/** Two threads lock a ReentrantLock, increment, unlock. */
public class TwoLocks {
  private final ReentrantLock lock = new ReentrantLock();
  private int value;

  private void increment() {
    lock.lock();
    try {
      value++;
    } finally {
      lock.unlock();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    TwoLocks counter = new TwoLocks();
    Thread first = new Thread(counter::increment);
    Thread second = new Thread(counter::increment);
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println(counter.value);
  }
}
