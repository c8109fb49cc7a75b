// heddle: verdict failed
// heddle: kind stuck
// heddle: explains clerk
// heddle: explains NonReentrantLock

/**
 * A thread that waits for itself.
 *
 * <p>The mistake: the hand-written lock knows that it is taken, but not by whom. {@code
 * depositTwice} holds it and calls {@code deposit}, which waits until the lock is free. The only
 * one who could free it is the one who waits. No second thread is needed.
 */
public class NotReentrant {
  static final class NonReentrantLock {
    private boolean taken;

    synchronized void lock() throws InterruptedException {
      while (taken) {
        wait();
      }
      taken = true;
    }

    synchronized void unlock() {
      taken = false;
      notify();
    }
  }

  private final NonReentrantLock lock = new NonReentrantLock();
  private int balance;

  void deposit(int amount) throws InterruptedException {
    lock.lock();
    try {
      balance += amount;
    } finally {
      lock.unlock();
    }
  }

  void depositTwice(int amount) throws InterruptedException {
    lock.lock();
    try {
      deposit(amount);
      deposit(amount);
    } finally {
      lock.unlock();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    NotReentrant account = new NotReentrant();
    Thread clerk =
        new Thread(
            () -> {
              try {
                account.depositTwice(10);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "clerk");
    clerk.start();
    clerk.join();
    System.out.println("balance = " + account.balance);
  }
}
