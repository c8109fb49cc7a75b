// heddle: verdict passed
// heddle: schedules 10

import java.sql.DriverManager;

/** Only a static field of another of the platform modules knows how many turns there were. */
public class CountsInDrivers {
  static final int TURNS = 6_000;

  static boolean isOver() {
    int n = DriverManager.getLoginTimeout() + 1;
    DriverManager.setLoginTimeout(n);
    return n > TURNS;
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(CountsInDrivers::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
