// heddle: verdict passed
// heddle: schedules 10


/** Only a field of a class loader knows how many turns there were. */
public class CountsInALoader {
  static final int TURNS = 6_000;

  static final class Loader extends ClassLoader {
    int turns;
  }

  static final Loader loader = new Loader();

  static boolean isOver() {
    return ++loader.turns > TURNS;
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(CountsInALoader::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
