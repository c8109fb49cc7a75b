// heddle: args 100

/**
 * Two values that belong together are written in two critical sections; the reader comes between.
 */
public class TwoStageLock {
  private static final Object first = new Object();
  private static final Object second = new Object();
  private static int original;
  private static int copy;

  private static void write() {
    synchronized (first) {
      original = 1;
      synchronized (second) {
        copy = original(1);
      }
    }
  }

  /** What is to be copied. */
  private static int original(int value) {
    return value + 1;
  }

  private static void read() {
    synchronized (first) {
      int x = original;
      if (x == 0) {
        return;
      }
      synchronized (second) {
        assert copy == x + 1 : copy;
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    for (int i = 0; i < n; i++) {
      new Thread(TwoStageLock::write, "writer-" + i).start();
    }
    new Thread(TwoStageLock::read, "reader").start();
  }
}
