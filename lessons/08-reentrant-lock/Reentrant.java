// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome balance = 20

/*
 * A method that holds a lock calls another that takes the same lock.
 *
 * depositTwice must be one step, so it holds the lock all through. deposit takes the lock too, as
 * others call it on its own. That works because the lock is re-entrant: it knows its owner and lets
 * it in again, and is free when it has been unlocked as often as it was locked.
 *
 * The file is a compact source file: no class and no imports, just fields, methods and main.
 */

final ReentrantLock lock = new ReentrantLock();
int balance;

void deposit(int amount) {
  lock.lock();
  try {
    balance += amount;
  } finally {
    lock.unlock();
  }
}

void depositTwice(int amount) {
  lock.lock();
  try {
    deposit(amount);
    assert lock.isHeldByCurrentThread() : "the inner unlock gave the lock away";
    deposit(amount);
  } finally {
    lock.unlock();
  }
}

void main() throws InterruptedException {
  Thread alice = new Thread(() -> depositTwice(6), "alice");
  Thread bob = new Thread(() -> depositTwice(4), "bob");
  alice.start();
  bob.start();
  alice.join();
  bob.join();
  assert balance == 20 : "a deposit was lost";
  IO.println("balance = " + balance);
}
