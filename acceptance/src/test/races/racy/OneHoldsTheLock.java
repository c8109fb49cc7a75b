// heddle: verdict failed
// heddle: kind race
// heddle: explains thread "writer" held `OneHoldsTheLock.lock` (taken at OneHoldsTheLock.java:15)
// heddle: explains thread "main" held nothing
// heddle: explains | balance += 10;
// heddle: explains harm: none was seen

/** The writer takes the lock, the reader does not; what it reads is not used. */
public class OneHoldsTheLock {
  private final Object lock = new Object();
  private int balance;
  private int seen;

  void deposit() {
    synchronized (lock) {
      balance += 10;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    OneHoldsTheLock account = new OneHoldsTheLock();
    Thread writer = new Thread(account::deposit, "writer");
    writer.start();
    account.seen = account.balance;
    writer.join();
    System.out.println("done");
  }
}
