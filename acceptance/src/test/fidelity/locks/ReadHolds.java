// Read holds are counted for each thread alone, and in total.
// allowed: mine 2, other 1, total 3
// because: ReentrantReadWriteLock.getReadHoldCount: by the current thread; getReadLockCount: all.
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class ReadHolds {
  private static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock();
  private static volatile int other;
  private static volatile int total;

  public static void main(String[] args) throws InterruptedException {
    LOCK.readLock().lock();
    LOCK.readLock().lock();
    Thread thread =
        new Thread(
            () -> {
              LOCK.readLock().lock();
              other = LOCK.getReadHoldCount();
              total = LOCK.getReadLockCount();
              LOCK.readLock().unlock();
            });
    thread.start();
    thread.join();
    System.out.println("mine " + LOCK.getReadHoldCount() + ", other " + other + ", total " + total);
  }
}
