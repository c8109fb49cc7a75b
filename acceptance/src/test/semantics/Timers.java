// heddle: verdict passed
// heddle: schedules 1000

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

/** What java.util.Timer promises: order, periods, cancellation. */
public class Timers {
  public static void main(String[] args) throws Exception {
    Timer timer = new Timer("timer", true);
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch done = new CountDownLatch(2);
    long begin = System.nanoTime();
    TimerTask late =
        task(
            () -> {
              log.add("late");
              done.countDown();
            });
    timer.schedule(late, 300);
    timer.schedule(
        task(
            () -> {
              log.add("early " + Thread.currentThread().getName());
              done.countDown();
            }),
        20);
    check(
        throwsA(IllegalStateException.class, () -> timer.schedule(late, 1)),
        "a task is scheduled once");
    check(
        throwsA(IllegalArgumentException.class, () -> timer.schedule(task(() -> {}), -1)),
        "a negative delay throws");
    done.await();
    check(
        log.equals(List.of("early timer", "late")) && System.nanoTime() - begin >= 299_000_000,
        "in the order of their times: " + log);
    CountDownLatch runs = new CountDownLatch(3);
    TimerTask periodic = task(runs::countDown);
    timer.schedule(periodic, 1, 5);
    runs.await();
    check(periodic.cancel() && !periodic.cancel(), "cancelled once");
    TimerTask far = task(() -> log.add("never"));
    timer.schedule(far, 3_600_000);
    check(far.cancel() && timer.purge() <= 2, "purged, unless the timer was faster");
    timer.cancel();
    timer.cancel();
    check(
        throwsA(IllegalStateException.class, () -> timer.schedule(task(() -> {}), 1)),
        "a cancelled timer rejects");
  }

  static TimerTask task(Runnable body) {
    return new TimerTask() {
      @Override
      public void run() {
        body.run();
      }
    };
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
