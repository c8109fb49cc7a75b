// heddle: verdict passed
// heddle: schedules 10

import java.math.BigInteger;

/** Only a big number knows how many turns there were. */
public class CountsInABigInteger {
  static final int TURNS = 6_000;

  static BigInteger turns = BigInteger.ONE.shiftLeft(100);

  static boolean isOver() {
    turns = turns.add(BigInteger.ONE);
    return turns.testBit(12) && turns.testBit(11);
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(CountsInABigInteger::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
