// heddle: verdict passed
// heddle: schedules 10

import java.util.concurrent.Executors;

/** The number of a pool that is never used ends the loop. */
public class DrawsPoolNames {
  static final int TURNS = 6_000;

  static boolean isOver() {
    String name = Executors.defaultThreadFactory().newThread(() -> {}).getName();
    return name.startsWith("pool-" + TURNS);
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(DrawsPoolNames::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
