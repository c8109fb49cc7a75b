// heddle: verdict passed
// heddle: schedules 10

import java.util.concurrent.atomic.AtomicStampedReference;

/** Only a stamp knows how many turns there were. */
public class CountsInStamps {
  static final int TURNS = 6_000;

  static final AtomicStampedReference<String> turn = new AtomicStampedReference<>("turn", 0);

  static boolean isOver() {
    int stamp = turn.getStamp();
    turn.compareAndSet("turn", "turn", stamp, stamp + 1);
    return stamp > TURNS;
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(CountsInStamps::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
