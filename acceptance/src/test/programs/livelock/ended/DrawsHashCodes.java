// heddle: verdict passed
// heddle: schedules 10


/** An identity hash code that comes sooner or later ends the loop. */
public class DrawsHashCodes {
  static final int TURNS = 6_000;

  static boolean isOver() {
    return new Object().hashCode() % TURNS == 17;
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(DrawsHashCodes::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
