// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.atomic.AtomicReference;

/**
 * Who handles an exception that nobody caught: the thread's own handler, the group, the default.
 */
public class UncaughtHandlers {
  public static void main(String[] args) throws Exception {
    AtomicReference<String> log = new AtomicReference<>();
    Thread own =
        new Thread(
            () -> {
              throw new IllegalStateException("one");
            },
            "own");
    check(own.getUncaughtExceptionHandler() == own.getThreadGroup(), "the group by default");
    own.setUncaughtExceptionHandler(
        (thread, t) ->
            log.set(
                "own "
                    + t.getMessage()
                    + " "
                    + (Thread.currentThread() == thread)
                    + " "
                    + thread.getState()));
    own.start();
    own.join();
    check("own one true RUNNABLE".equals(log.get()), "its own handler, on its own thread: " + log);
    check(own.getUncaughtExceptionHandler() == null, "an ended thread has none");
    Thread.setDefaultUncaughtExceptionHandler((thread, t) -> log.set("default " + t.getMessage()));
    Thread other =
        new Thread(
            () -> {
              throw new IllegalStateException("two");
            });
    other.start();
    other.join();
    check("default two".equals(log.get()), "the default handler: " + log);
    Thread failing =
        new Thread(
            () -> {
              throw new IllegalStateException("three");
            });
    failing.setUncaughtExceptionHandler(
        (thread, t) -> {
          throw new IllegalStateException("in the handler");
        });
    failing.start();
    failing.join();
    check(
        failing.getState() == Thread.State.TERMINATED && "default two".equals(log.get()),
        "an exception of the handler is ignored");
    Thread.setDefaultUncaughtExceptionHandler(null);
  }

  /** Checks what the documentation promises. */
  static void check(boolean condition, String words) {
    if (!condition) {
      throw new AssertionError(words);
    }
  }
}
