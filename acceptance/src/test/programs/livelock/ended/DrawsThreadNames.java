// heddle: verdict passed
// heddle: schedules 10


/** The number of a thread that is never started ends the loop. */
public class DrawsThreadNames {
  static final int TURNS = 6_000;

  static boolean isOver() {
    return new Thread(() -> {}).getName().equals("Thread-" + TURNS);
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(DrawsThreadNames::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
