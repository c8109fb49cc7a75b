// heddle: verdict passed
// heddle: schedules 10


/** Only a system property knows how many turns there were. */
public class CountsInProperties {
  static final int TURNS = 6_000;

  static boolean isOver() {
    int n = Integer.getInteger("turns", 0) + 1;
    System.setProperty("turns", String.valueOf(n));
    return n > TURNS;
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(CountsInProperties::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
