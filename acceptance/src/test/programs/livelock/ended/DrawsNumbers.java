// heddle: verdict passed
// heddle: schedules 10

import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Chance ends each of the loops, sooner or later. */
public class DrawsNumbers {
  static final int TURNS = 6_000;

  static boolean isOver() {
    return new Random().nextInt(TURNS) == 0
        && ThreadLocalRandom.current().nextInt(2) == 0
        && new SplittableRandom().nextInt(2) == 0
        && UUID.randomUUID().getLeastSignificantBits() % 2 == 0;
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(DrawsNumbers::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
