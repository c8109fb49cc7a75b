// heddle: args 40

/** An audit adds up the accounts, each under its lock, while money moves behind its back. */
public class BankAudit {
  private static final class Account {
    private int balance = 100;
  }

  private static void move(Account from, Account to) {
    synchronized (from) {
      synchronized (to) {
        from.balance--;
        to.balance++;
      }
    }
  }

  private static int sum(Account[] accounts, int next) {
    if (next == accounts.length) {
      return 0;
    }
    synchronized (accounts[next]) {
      return accounts[next].balance;
    }
  }

  private static void audit(Account[] accounts) {
    int sum = 0;
    for (int i = 0; i < accounts.length; i++) {
      sum += sum(accounts, i);
    }
    assert sum == 100 * accounts.length : sum;
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    Account[] accounts = new Account[n];
    for (int i = 0; i < n; i++) {
      accounts[i] = new Account();
    }
    // The money moves between the last two, so that the audit has to be nearly done.
    new Thread(() -> move(accounts[n - 2], accounts[n - 1]), "moves").start();
    new Thread(() -> audit(accounts), "audit").start();
  }
}
