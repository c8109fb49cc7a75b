// heddle: verdict passed
// heddle: schedules 4

import java.util.concurrent.ConcurrentLinkedQueue;

/** Only the size of a queue knows how many turns there were. */
public class CountsInASize {
  static final int TURNS = 6_000;

  static final ConcurrentLinkedQueue<String> turns = new ConcurrentLinkedQueue<>();

  static boolean isOver() {
    turns.add("turn");
    return turns.size() > 2 * TURNS / 3;
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(CountsInASize::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
