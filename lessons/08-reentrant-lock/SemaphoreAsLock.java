// heddle: verdict failed
// heddle: kind stuck
// heddle: explains clerk
// heddle: explains Semaphore.acquire

import java.util.concurrent.Semaphore;

/**
 * A semaphore of one permit, used as a lock.
 *
 * <p>The mistake: a semaphore has no owner. It keeps threads apart as a lock does, but it does not
 * let the one who holds the permit in again: the second {@code acquire} waits for a permit that
 * only the thread itself could give back.
 */
public class SemaphoreAsLock {
  private final Semaphore lock = new Semaphore(1);
  private int balance;

  void deposit(int amount) {
    lock.acquireUninterruptibly();
    try {
      balance += amount;
    } finally {
      lock.release();
    }
  }

  void depositTwice(int amount) {
    lock.acquireUninterruptibly();
    try {
      deposit(amount);
      deposit(amount);
    } finally {
      lock.release();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    SemaphoreAsLock account = new SemaphoreAsLock();
    Thread clerk = new Thread(() -> account.depositTwice(10), "clerk");
    clerk.start();
    clerk.join();
    System.out.println("balance = " + account.balance);
  }
}
