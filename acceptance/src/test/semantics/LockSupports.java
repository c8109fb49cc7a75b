// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** What LockSupport promises: one permit, no more; timeouts, blockers, interrupts. */
public class LockSupports {
  public static void main(String[] args) throws Exception {
    LockSupport.unpark(Thread.currentThread());
    LockSupport.unpark(Thread.currentThread());
    LockSupport.park();
    long begin = System.nanoTime();
    // It may return early for no reason, so this asks again.
    while (System.nanoTime() - begin < 5_000_000) {
      LockSupport.parkNanos(5_000_000 - (System.nanoTime() - begin));
    }
    LockSupport.parkNanos(-1);
    LockSupport.unpark(null);
    Object blocker = new Object();
    AtomicBoolean go = new AtomicBoolean();
    Thread thread =
        new Thread(
            () -> {
              while (!go.get()) {
                LockSupport.park(blocker);
              }
            },
            "parked");
    LockSupport.unpark(thread);
    thread.start();
    awaitState(thread, Thread.State.WAITING);
    check(LockSupport.getBlocker(thread) == blocker, "the blocker of a parked thread");
    go.set(true);
    LockSupport.unpark(thread);
    thread.join();
    check(LockSupport.getBlocker(thread) == null, "none after that");
    Thread.currentThread().interrupt();
    LockSupport.park();
    LockSupport.parkNanos(60_000_000_000L);
    check(Thread.interrupted(), "an interrupted thread does not park, and keeps the flag");
    Thread until =
        new Thread(
            () -> {
              while (go.get()) {
                LockSupport.parkUntil(System.currentTimeMillis() + 60_000);
              }
            });
    until.start();
    awaitState(until, Thread.State.TIMED_WAITING);
    go.set(false);
    LockSupport.unpark(until);
    until.join();
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
