// heddle: verdict passed
// heddle: schedules 10


/** Only a thread local knows how many turns there were. */
public class CountsInAThreadLocal {
  static final int TURNS = 6_000;

  static final ThreadLocal<Integer> turns = ThreadLocal.withInitial(() -> 0);

  static boolean isOver() {
    turns.set(turns.get() + 1);
    return turns.get() > TURNS;
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(CountsInAThreadLocal::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
