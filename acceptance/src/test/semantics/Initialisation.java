// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.atomic.AtomicInteger;

/** What class initialisation promises: once, before use, errors remembered. */
public class Initialisation {
  static final AtomicInteger RUNS = new AtomicInteger();

  static class Once {
    static final int VALUE = RUNS.incrementAndGet();
  }

  static class Broken {
    static final int VALUE = Integer.parseInt("no number");
  }

  static class Constant {
    static final int VALUE = 5;

    static {
      RUNS.addAndGet(100);
    }
  }

  public static void main(String[] args) throws Exception {
    int[] seen = new int[2];
    Thread one = new Thread(() -> seen[0] = Once.VALUE);
    Thread two = new Thread(() -> seen[1] = Once.VALUE);
    one.start();
    two.start();
    one.join();
    two.join();
    check(seen[0] == 1 && seen[1] == 1 && RUNS.get() == 1, "initialised once");
    check(
        throwsA(ExceptionInInitializerError.class, () -> check(Broken.VALUE == 0, "never")),
        "the first use throws");
    check(
        throwsA(NoClassDefFoundError.class, () -> check(Broken.VALUE == 0, "never")),
        "the next one, too");
    check(Constant.VALUE == 5 && RUNS.get() == 1, "a constant initialises nothing");
  }

  interface Action {
    void run() throws Exception;
  }

  /** Whether the action throws this. */
  static boolean throwsA(Class<? extends Throwable> type, Action action) {
    try {
      action.run();
      return false;
    } catch (Throwable t) {
      return type.isInstance(t);
    }
  }

  /** Checks what the documentation promises. */
  static void check(boolean condition, String words) {
    if (!condition) {
      throw new AssertionError(words);
    }
  }
}
