// heddle: verdict passed
// heddle: schedules 10

import java.util.Locale;

/** Only the default locale knows how many turns there were. */
public class CountsInALocale {
  static final int TURNS = 6_000;

  static boolean isOver() {
    String variant = Locale.getDefault().getVariant();
    int n = variant.startsWith("TURN") ? Integer.parseInt(variant.substring(4)) + 1 : 1_000;
    Locale.setDefault(Locale.of("en", "US", "TURN" + n));
    return n > TURNS;
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(CountsInALocale::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
