// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome depth 10000, depth 10000
// heddle: schedules 100

/**
 * Ten thousand frames in one thread; in another as many, each of which enters the same monitor. On
 * the real JVM that is close to what a stack holds by default, so the threads ask for more.
 */
public class DeepRecursion {
  private static final int DEPTH = 10_000;
  private static final long STACK_BYTES = 64L * 1024 * 1024;

  static int plunge(int depth) {
    return depth == 0 ? 0 : 1 + plunge(depth - 1);
  }

  static synchronized int plungeLocked(int depth) {
    return depth == 0 ? 0 : 1 + plungeLocked(depth - 1);
  }

  public static void main(String[] args) throws InterruptedException {
    int[] reached = new int[2];
    Thread first = new Thread(null, () -> reached[0] = plunge(DEPTH), "first", STACK_BYTES);
    Thread second = new Thread(null, () -> reached[1] = plungeLocked(DEPTH), "second", STACK_BYTES);
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println("depth " + reached[0] + ", depth " + reached[1]);
  }
}
