import dev.heddle.toolkit.PlainLock;
import dev.heddle.toolkit.WorkerPool;

/** Two transfers in opposite directions. Ranks keep the order of locks, and refuse any other. */
public class Accounts {
  static final class Account {
    final PlainLock lock;
    private int balance = 100;

    Account(int number) {
      lock = PlainLock.ranked("account " + number, number);
    }
  }

  /** Takes the locks in the order of their ranks; the other order would throw at once. */
  static void transfer(Account low, Account high, int amount) {
    try (var _ = low.lock.hold();
        var _ = high.lock.hold()) {
      low.balance -= amount;
      high.balance += amount;
    }
  }

  public static void main(String[] args) {
    Account alice = new Account(1);
    Account bob = new Account(2);
    try (WorkerPool pool = WorkerPool.of("transfer", 2)) {
      pool.submit(() -> transfer(alice, bob, 30));
      pool.submit(() -> transfer(alice, bob, -20));
    }
    System.out.println("alice " + alice.balance + ", bob " + bob.balance);
  }
}
