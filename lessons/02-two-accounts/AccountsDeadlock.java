// heddle: verdict failed
// heddle: kind deadlock
// heddle: explains alice-to-bob
// heddle: explains bob-to-alice
// heddle: explains Account

/**
 * Two transfers that can wait for each other for ever.
 *
 * <p>The mistake: a transfer locks the account that pays first and the one that is paid second. The
 * two transfers go opposite ways, so they lock in opposite orders. When each has got its first
 * lock, each waits for the lock that the other one holds.
 */
public class AccountsDeadlock {
  static final class Account {
    private int balance = 100;
  }

  static void transfer(Account from, Account to, int amount) {
    synchronized (from) {
      synchronized (to) {
        from.balance -= amount;
        to.balance += amount;
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Account alice = new Account();
    Account bob = new Account();
    Thread there = new Thread(() -> transfer(alice, bob, 30), "alice-to-bob");
    Thread back = new Thread(() -> transfer(bob, alice, 20), "bob-to-alice");
    there.start();
    back.start();
    there.join();
    back.join();
    assert alice.balance + bob.balance == 200 : "money was made or lost";
    System.out.println("alice " + alice.balance + ", bob " + bob.balance);
  }
}
