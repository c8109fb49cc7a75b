/**
 * A million plain accesses: two threads that each read and write an array of their own, and add up
 * what they see in an object. With an argument it runs without Heddle, again and again, and prints
 * the nanoseconds that the accesses of both take on one thread.
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
    if (args.length > 0) {
      alone();
      return;
    }
    MillionAccesses one = new MillionAccesses();
    MillionAccesses other = new MillionAccesses();
    Thread a = new Thread(one::run);
    Thread b = new Thread(other::run);
    a.start();
    b.start();
    a.join();
    b.join();
    System.out.println(one.sum == other.sum);
  }

  private static void alone() {
    long seen = 0;
    for (int round = 0; round < 200; round++) {
      long start = System.nanoTime();
      MillionAccesses one = new MillionAccesses();
      one.run();
      MillionAccesses other = new MillionAccesses();
      other.run();
      seen += one.sum + other.sum;
      if (round == 199) {
        System.out.println(System.nanoTime() - start + " ns" + (seen == 0 ? "." : ""));
      }
    }
  }
}
