// Two threads enter the same synchronized block; either may be first.
// allowed: first second
// allowed: second first
// because: JLS 17.1: only one thread at a time may hold a lock on a monitor; no order is promised.
public class WhoLocksFirst {
  private static final Object LOCK = new Object();
  private static final StringBuilder LOG = new StringBuilder();

  private static void enter(String name) {
    synchronized (LOCK) {
      LOG.append(name).append(' ');
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread first = new Thread(() -> enter("first"));
    Thread second = new Thread(() -> enter("second"));
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println(LOG);
  }
}
