// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** What Exchanger promises: the values, timeouts, interrupts. */
public class Exchangers {
  public static void main(String[] args) throws Exception {
    Exchanger<String> exchanger = new Exchanger<>();
    long begin = System.nanoTime();
    check(
        throwsA(TimeoutException.class, () -> exchanger.exchange("none", 5, TimeUnit.MILLISECONDS)),
        "alone, it times out");
    check(System.nanoTime() - begin >= 5_000_000, "it waited so long");
    Thread.currentThread().interrupt();
    check(
        throwsA(InterruptedException.class, () -> exchanger.exchange("none")),
        "interrupted before exchange: it throws");
    check(!Thread.interrupted(), "the flag is cleared");
    AtomicReference<String> got = new AtomicReference<>("nothing");
    Thread partner =
        new Thread(
            () -> {
              try {
                got.set(exchanger.exchange("from the partner"));
              } catch (InterruptedException e) {
                got.set("interrupted");
              }
            },
            "partner");
    partner.start();
    check(exchanger.exchange("from main").equals("from the partner"), "main gets the partner's");
    partner.join();
    check(got.get().equals("from main"), "the partner gets main's");
    Thread lonely =
        new Thread(
            () -> {
              try {
                got.set(exchanger.exchange("lonely"));
              } catch (InterruptedException e) {
                got.set("interrupted");
              }
            },
            "lonely");
    lonely.start();
    awaitState(lonely, Thread.State.WAITING);
    lonely.interrupt();
    lonely.join();
    check(got.get().equals("interrupted"), "interrupted while it waits");
    Thread giver =
        new Thread(
            () -> {
              try {
                got.set(exchanger.exchange(null));
              } catch (InterruptedException e) {
                got.set("interrupted");
              }
            });
    giver.start();
    check(exchanger.exchange("last", 10, TimeUnit.SECONDS) == null, "null can be exchanged");
    giver.join();
    check(got.get().equals("last"), "and so the other way");
  }

  /** Waits until the thread is in this state. */
  static void awaitState(Thread thread, Thread.State state) {
    while (thread.getState() != state) {
      Thread.yield();
    }
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
