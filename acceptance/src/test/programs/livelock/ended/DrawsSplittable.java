// heddle: verdict passed
// heddle: schedules 10

import java.util.SplittableRandom;

/** Chance ends the loop, by a number of which the JDK keeps the seed. */
public class DrawsSplittable {
  static final int TURNS = 6_000;

  static boolean isOver() {
    return new SplittableRandom().nextInt(TURNS) == 0;
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(DrawsSplittable::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
