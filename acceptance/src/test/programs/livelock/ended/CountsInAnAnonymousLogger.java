// heddle: verdict passed
// heddle: schedules 10

import java.util.logging.Level;
import java.util.logging.Logger;

/** As CountsInALogger, with a logger that the JDK does not know. */
public class CountsInAnAnonymousLogger {
  static final int TURNS = 6_000;

  static final Logger logger = Logger.getAnonymousLogger();

  static boolean isOver() {
    Level level = logger.getLevel();
    int n = level == null ? 1 : level.intValue() + 1;
    logger.setLevel(Level.parse(String.valueOf(n)));
    return n > TURNS;
  }

  static void count() {
    while (!isOver()) {
      Thread.yield();
    }
  }

  public static void main(String[] args) {
    Thread counter = new Thread(CountsInAnAnonymousLogger::count, "counter");
    counter.start();
    while (counter.isAlive()) {
      Thread.onSpinWait();
    }
  }
}
