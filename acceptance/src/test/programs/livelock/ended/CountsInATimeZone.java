// heddle: verdict passed
// heddle: schedules 10

import java.util.SimpleTimeZone;
import java.util.TimeZone;

/** Only the default time zone knows how many turns there were. */
public class CountsInATimeZone {
  static final int TURNS = 6_000;

  static boolean isOver() {
    TimeZone zone = TimeZone.getDefault();
    int n = zone.getID().equals("turns") ? zone.getRawOffset() + 1 : 0;
    TimeZone.setDefault(new SimpleTimeZone(n, "turns"));
    return n > TURNS;
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(CountsInATimeZone::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
