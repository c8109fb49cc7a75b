// heddle: args 16

/** Accounts are locked in the order of their balances, which change. */
public class LockByBalance {
  private static final class Account {
    private final int number;
    private volatile int balance;

    private Account(int number, int balance) {
      this.number = number;
      this.balance = balance;
    }

    private int rank() {
      return balance;
    }
  }

  private static void move(Account from, Account to, int amount) {
    boolean upwards = from.rank() < to.rank();
    synchronized (upwards ? from : to) {
      synchronized (upwards ? to : from) {
        from.balance -= amount;
        to.balance += amount;
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    Account a = new Account(1, 10);
    Account b = new Account(2, 10 + n);
    Account bank = new Account(3, 1_000);
    Runnable pays =
        () -> {
          for (int i = 0; i <= n; i++) {
            move(bank, a, 1);
          }
        };
    new Thread(pays, "pays").start();
    new Thread(() -> move(a, b, 0), "a-to-b").start();
    new Thread(() -> move(b, a, 0), "b-to-a").start();
  }
}
