/**
 * A million plain accesses: two threads that each read and write an array of their own, and add up
 * what they see in an object. With the argument {@code alone} one thread does the work of both.
 */
public class MillionAccesses {
  private static final int ACCESSES = 500_000;
  private static final int SIZE = 1_000;

  private long sum;

  void run() {
    int[] own = new int[SIZE];
    for (int i = 0; i < ACCESSES / 4; i++) {
      own[i % SIZE] += i;
      sum += own[(i * 7) % SIZE];
    }
  }

  public static void main(String[] args) throws InterruptedException {
    MillionAccesses one = new MillionAccesses();
    MillionAccesses other = new MillionAccesses();
    if (args.length > 0) {
      one.run();
      other.run();
    } else {
      Thread a = new Thread(one::run);
      Thread b = new Thread(other::run);
      a.start();
      b.start();
      a.join();
      b.join();
    }
    System.out.println(one.sum == other.sum);
  }
}
