// heddle: verdict failed
// heddle: kind assertion
// heddle: explains the account is overdrawn

/**
 * Two people draw money from one account.
 *
 * <p>The mistake: every method of the account is synchronized, but the decision is not. Between the
 * question "is there enough?" and the withdrawal the lock is free, and the other one can withdraw.
 * Two methods that are each atomic are not one atomic step.
 */
public class AccountsOverdrawn {
  static final class Account {
    private int balance = 100;

    synchronized int balance() {
      return balance;
    }

    synchronized void withdraw(int amount) {
      balance -= amount;
    }
  }

  static void withdrawIfCovered(Account account, int amount) {
    if (account.balance() >= amount) {
      account.withdraw(amount);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Account account = new Account();
    Thread alice = new Thread(() -> withdrawIfCovered(account, 80), "alice");
    Thread bob = new Thread(() -> withdrawIfCovered(account, 80), "bob");
    alice.start();
    bob.start();
    alice.join();
    bob.join();
    assert account.balance() >= 0 : "the account is overdrawn: " + account.balance();
    System.out.println("balance = " + account.balance());
  }
}
