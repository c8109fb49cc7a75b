// heddle: verdict passed
// heddle: schedules 1000

/** What wait, notify and synchronized promise: states, timeouts, interrupts, misuse. */
public class Monitors {
  public static void main(String[] args) throws Exception {
    Object monitor = new Object();
    check(
        throwsA(IllegalMonitorStateException.class, monitor::wait),
        "wait without the monitor throws");
    check(
        throwsA(IllegalMonitorStateException.class, monitor::notify),
        "notify without the monitor throws");
    check(
        throwsA(IllegalMonitorStateException.class, monitor::notifyAll),
        "notifyAll without the monitor throws");
    check(
        throwsA(
            IllegalArgumentException.class,
            () -> {
              synchronized (monitor) {
                monitor.wait(-1);
              }
            }),
        "a negative timeout throws");
    check(
        throwsA(
            NullPointerException.class,
            () -> {
              Object none = null;
              synchronized (none) {
                throw new AssertionError("entered");
              }
            }),
        "synchronized (null) throws");
    synchronized (monitor) {
      check(Thread.holdsLock(monitor), "held");
      long begin = System.nanoTime();
      monitor.wait(5);
      check(System.nanoTime() - begin >= 4_900_000, "wait(5) waits 5 ms, if nobody notifies");
      Thread.currentThread().interrupt();
      check(
          throwsA(InterruptedException.class, () -> monitor.wait(1000)),
          "interrupted before wait: it throws");
      check(
          !Thread.interrupted() && Thread.holdsLock(monitor),
          "the flag is cleared, the monitor held");
      monitor.notify();
      monitor.notifyAll();
    }
    check(!Thread.holdsLock(monitor), "free");
    int[] woken = new int[1];
    Thread[] waiters = new Thread[3];
    for (int i = 0; i < 3; i++) {
      waiters[i] =
          new Thread(
              () -> {
                synchronized (monitor) {
                  synchronized (monitor) {
                    try {
                      monitor.wait();
                    } catch (InterruptedException e) {
                      woken[0] += 10;
                      return;
                    }
                    woken[0]++;
                  }
                }
              },
              "waiter" + i);
      waiters[i].start();
      awaitState(waiters[i], Thread.State.WAITING);
    }
    synchronized (monitor) {
      waiters[1].interrupt();
      for (int i = 0; i < 3; i++) {
        Thread.yield();
      }
      check(woken[0] == 0, "an interrupted waiter needs the monitor again before it goes on");
    }
    waiters[1].join();
    synchronized (monitor) {
      check(woken[0] == 10, "the interrupted one threw");
      monitor.notify();
    }
    while (waiters[0].isAlive() && waiters[2].isAlive()) {
      Thread.yield();
    }
    synchronized (monitor) {
      check(woken[0] == 11, "notify wakes one: " + woken[0]);
      monitor.notifyAll();
    }
    waiters[0].join();
    waiters[2].join();
    check(woken[0] == 12, "notifyAll wakes the rest");
    Thread blocked =
        new Thread(
            () -> {
              synchronized (monitor) {
                woken[0] = Thread.currentThread().isInterrupted() ? 1 : 0;
              }
            },
            "blocked");
    synchronized (monitor) {
      blocked.start();
      awaitState(blocked, Thread.State.BLOCKED);
      blocked.interrupt();
      awaitState(blocked, Thread.State.BLOCKED);
    }
    blocked.join();
    check(woken[0] == 1, "entering a monitor does not end by an interrupt and keeps the flag");
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
