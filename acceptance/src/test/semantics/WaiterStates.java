// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.atomic.AtomicReference;

/** A waiter that was notified or interrupted needs its monitor again: until then it is BLOCKED. */
public class WaiterStates {
  public static void main(String[] args) throws InterruptedException {
    Object monitor = new Object();
    AtomicReference<String> log = new AtomicReference<>();
    for (boolean interrupt : new boolean[] {false, true}) {
      Thread waiter =
          new Thread(
              () -> {
                synchronized (monitor) {
                  try {
                    monitor.wait();
                    log.set("notified");
                  } catch (InterruptedException e) {
                    log.set("interrupted");
                  }
                }
              });
      waiter.start();
      awaitState(waiter, Thread.State.WAITING);
      synchronized (monitor) {
        if (interrupt) {
          waiter.interrupt();
        } else {
          monitor.notify();
        }
        awaitState(waiter, Thread.State.BLOCKED);
        check(waiter.isAlive(), "it needs the monitor");
      }
      waiter.join();
      check(log.get().equals(interrupt ? "interrupted" : "notified"), "it went on: " + log);
    }
  }

  /** Waits until the thread is in this state. */
  static void awaitState(Thread thread, Thread.State state) {
    while (thread.getState() != state) {
      Thread.yield();
    }
  }

  /** Checks what the documentation promises. */
  static void check(boolean condition, String words) {
    if (!condition) {
      throw new AssertionError(words);
    }
  }
}
