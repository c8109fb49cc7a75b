// heddle: args 4

/**
 * The snapshot of two registers is taken until it comes out the same n times in a row; the
 * registers may have changed and changed back. The writer never lets x be 0 while y is 1.
 */
public class SnapshotNoVersion {
  private static volatile int x;
  private static volatile int y;
  private static volatile int version;

  private static void write(int rounds) {
    for (int i = 0; i < rounds; i++) {
      version++;
      x = 1;
      y = 1;
      y = 0;
      x = 0;
    }
  }

  private static void snapshot(int times) {
    int before = version;
    int seenX = x;
    int seenY = y;
    for (int i = 1; i < times; i++) {
      if (x != seenX || y != seenY) {
        return;
      }
    }
    assert seenX >= seenY : before;
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    new Thread(() -> write(n), "writer").start();
    new Thread(() -> snapshot(n), "reader").start();
  }
}
