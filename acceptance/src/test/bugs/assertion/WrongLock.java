// heddle: args 20

/** The clerk books n payments under one lock, and the fee at the end of the day under another. */
public class WrongLock {
  private static final Object account = new Object();
  private static final Object fees = new Object();
  private static volatile int balance;

  private static void pay(int amount) {
    synchronized (account) {
      balance = balance + amount;
    }
  }

  private static void fee() {
    synchronized (fees) {
      balance = balance + 1;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    Runnable day =
        () -> {
          for (int i = 0; i < n; i++) {
            pay(10);
          }
          fee();
        };
    Thread clerk = new Thread(day, "clerk");
    Thread customer = new Thread(() -> pay(1000), "customer");
    clerk.start();
    customer.start();
    clerk.join();
    customer.join();
    assert balance == 10 * n + 1001 : balance;
  }
}
