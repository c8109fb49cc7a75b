// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome alice 90, bob 110

/**
 * Two transfers between two accounts, in opposite directions, at the same time.
 *
 * <p>A transfer needs both accounts for itself, so it takes two locks. To stay out of a deadlock
 * every transfer takes them in the same order, that of the account numbers, whichever way the money
 * goes: the one who has the first lock can always get the second.
 */
public class Accounts {
  static final class Account {
    final int number;
    private int balance = 100;

    Account(int number) {
      this.number = number;
    }
  }

  static void transfer(Account from, Account to, int amount) {
    Account first = from.number < to.number ? from : to;
    Account second = first == from ? to : from;
    synchronized (first) {
      synchronized (second) {
        from.balance -= amount;
        to.balance += amount;
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Account alice = new Account(1);
    Account bob = new Account(2);
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
