// heddle: verdict passed
// heddle: schedules 10


/** Only the default handler of exceptions knows how many turns there were. */
public class CountsInAHandler {
  static final int TURNS = 6_000;

  record Turns(int count) implements Thread.UncaughtExceptionHandler {
    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {}
  }

  static boolean isOver() {
    int n = Thread.getDefaultUncaughtExceptionHandler() instanceof Turns t ? t.count() + 1 : 1;
    Thread.setDefaultUncaughtExceptionHandler(new Turns(n));
    return n > TURNS;
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(CountsInAHandler::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
