// heddle: verdict passed
// heddle: schedules 10


/** Chance ends the loop. */
public class DrawsMath {
  static final int TURNS = 6_000;

  static boolean isOver() {
    return (int) (Math.random() * TURNS) == 0;
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(DrawsMath::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
