// heddle: args 100

/**
 * Each setter writes a and then b, not as one; the checker, started last, wants both or neither.
 */
public class ReorderSetters {
  private static final Object lock = new Object();
  private static volatile int a;
  private static volatile int b;

  private static void set() {
    synchronized (lock) {
      a = 1;
      b = -1;
    }
  }

  private static void check() {
    synchronized (lock) {
      int x = a;
      int y = b;
      assert x + y == 0 : x + " and " + y;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    for (int i = 0; i < n; i++) {
      new Thread(ReorderSetters::set, "setter-" + i).start();
    }
    new Thread(ReorderSetters::check, "checker").start();
  }
}
