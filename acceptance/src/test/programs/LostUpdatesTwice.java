// heddle: verdict passed
// heddle: outcome count = 2
// heddle: outcome count = 3
// heddle: outcome count = 4

/** Two threads, two increments each: even 2 is possible, with one update of each thread lost. */
public class LostUpdatesTwice {
  private static volatile int count;

  static void incrementTwice() {
    for (int i = 0; i < 2; i++) {
      int seen = count;
      count = seen + 1;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread first = new Thread(LostUpdatesTwice::incrementTwice);
    Thread second = new Thread(LostUpdatesTwice::incrementTwice);
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println("count = " + count);
  }
}
