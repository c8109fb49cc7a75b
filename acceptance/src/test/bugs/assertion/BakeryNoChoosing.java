// heddle: args 12

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Lamport's bakery, where nobody sees that a customer is still choosing a number. There is room for
 * n customers, and two come.
 */
public class BakeryNoChoosing {
  private static final AtomicInteger served = new AtomicInteger();

  private static void buy(int me, AtomicIntegerArray numbers, AtomicIntegerArray choosing) {
    int highest = 0;
    for (int other = 0; other < numbers.length(); other++) {
      highest = Math.max(highest, numbers.get(other));
    }
    numbers.set(me, highest + 1);
    for (int other = numbers.length() - 1; other >= 0; other--) {
      while (choosing.get(other) == 1) {
        Thread.onSpinWait();
      }
      while (isBefore(other, me, numbers)) {
        Thread.onSpinWait();
      }
    }
    assert served.incrementAndGet() == 1;
    served.decrementAndGet();
    numbers.set(me, 0);
  }

  private static boolean isBefore(int other, int me, AtomicIntegerArray numbers) {
    int theirs = numbers.get(other);
    int mine = numbers.get(me);
    return theirs != 0 && (theirs < mine || (theirs == mine && other < me));
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    AtomicIntegerArray numbers = new AtomicIntegerArray(n);
    AtomicIntegerArray choosing = new AtomicIntegerArray(n);
    new Thread(() -> buy(0, numbers, choosing), "regular").start();
    new Thread(() -> buy(n - 1, numbers, choosing), "stranger").start();
  }
}
