// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome NEW false, RUNNABLE true, BLOCKED, WAITING, TIMED_WAITING, TERMINATED false

import java.util.concurrent.locks.LockSupport;

/** What Thread.getState, isAlive and holdsLock say of threads in all states. */
public class ThreadStates {
  private static final StringBuilder SEEN = new StringBuilder();
  private static volatile boolean go;

  static void awaitState(Thread thread, Thread.State state) {
    while (thread.getState() != state) {
      Thread.yield();
    }
    assert thread.isAlive();
    SEEN.append(state).append(", ");
  }

  static void live(Object monitor) {
    assert !Thread.holdsLock(monitor);
    synchronized (monitor) {
      assert Thread.holdsLock(monitor);
    }
    while (!go) {
      LockSupport.park();
    }
    go = false;
    while (!go) {
      LockSupport.parkNanos(60_000_000_000L);
    }
  }

  static void release(Thread thread) {
    go = true;
    LockSupport.unpark(thread);
  }

  public static void main(String[] args) throws InterruptedException {
    Object monitor = new Object();
    Thread thread = new Thread(() -> live(monitor));
    SEEN.append(thread.getState()).append(' ').append(thread.isAlive()).append(", ");
    Thread self = Thread.currentThread();
    SEEN.append(self.getState()).append(' ').append(self.isAlive()).append(", ");
    synchronized (monitor) {
      thread.start();
      awaitState(thread, Thread.State.BLOCKED);
    }
    awaitState(thread, Thread.State.WAITING);
    release(thread);
    awaitState(thread, Thread.State.TIMED_WAITING);
    release(thread);
    thread.join();
    System.out.println(SEEN.toString() + thread.getState() + " " + thread.isAlive());
  }
}
