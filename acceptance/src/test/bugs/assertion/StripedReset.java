// heddle: args 24

import java.util.concurrent.atomic.AtomicIntegerArray;

/** The stripes of a counter are read and set to nought, in two steps, while others count. */
public class StripedReset {
  private static int sumAndReset(AtomicIntegerArray stripes) {
    int sum = 0;
    for (int i = 0; i < stripes.length(); i++) {
      sum += stripes.get(i);
      stripes.set(i, 0);
    }
    return sum;
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    AtomicIntegerArray stripes = new AtomicIntegerArray(n);
    Thread counts = new Thread(() -> stripes.incrementAndGet(n - 1), "counts");
    counts.start();
    int first = sumAndReset(stripes);
    counts.join();
    int second = sumAndReset(stripes);
    assert first + second == 1 : first + " and " + second;
  }
}
