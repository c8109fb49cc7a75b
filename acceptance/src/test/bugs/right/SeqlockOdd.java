// heddle: args 24

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * A sequence lock whose readers do not mind that a writer is at work, if it stays at the same word.
 */
public class SeqlockOdd {
  private static final AtomicInteger sequence = new AtomicInteger();

  private static void write(AtomicIntegerArray words) {
    sequence.incrementAndGet();
    words.incrementAndGet(0);
    words.incrementAndGet(words.length() - 1);
    sequence.incrementAndGet();
  }

  private static void read(AtomicIntegerArray words) {
    int before = sequence.get();
    if (before % 2 == 1) {
      return;
    }
    int sum = 0;
    for (int i = 0; i < words.length(); i++) {
      sum += words.get(i);
    }
    assert sum % 2 == 0 || sequence.get() != before : "half of a write";
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    AtomicIntegerArray words = new AtomicIntegerArray(n);
    new Thread(() -> write(words), "writer").start();
    new Thread(() -> read(words), "reader").start();
  }
}
