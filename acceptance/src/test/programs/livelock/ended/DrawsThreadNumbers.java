// heddle: verdict passed
// heddle: schedules 10


/** As DrawsThreadNames, for threads with names. */
public class DrawsThreadNumbers {
  static final int TURNS = 6_000;

  static boolean isOver() {
    return new Thread(() -> {}, "named").threadId() > TURNS;
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(DrawsThreadNumbers::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
