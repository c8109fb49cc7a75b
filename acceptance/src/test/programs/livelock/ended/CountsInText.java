// heddle: verdict passed
// heddle: schedules 10


/** Only a text knows, by its length, how many turns there were. */
public class CountsInText {
  static final int TURNS = 6_000;

  static final StringBuilder turns = new StringBuilder();

  static boolean isOver() {
    return turns.append((char) 0).length() > TURNS;
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(CountsInText::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
