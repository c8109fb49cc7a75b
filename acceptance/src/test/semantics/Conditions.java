// heddle: verdict passed
// heddle: schedules 1000

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What Condition promises: signals in order, timeouts, interrupts, the hold count. */
public class Conditions {
  public static void main(String[] args) throws Exception {
    ReentrantLock lock = new ReentrantLock();
    Condition changed = lock.newCondition();
    check(
        throwsA(IllegalMonitorStateException.class, changed::await),
        "await without the lock throws");
    check(
        throwsA(IllegalMonitorStateException.class, changed::signal),
        "signal without the lock throws");
    check(
        throwsA(IllegalMonitorStateException.class, changed::signalAll),
        "signalAll without the lock throws");
    lock.lock();
    lock.lock();
    long begin = System.nanoTime();
    check(!changed.await(5, TimeUnit.MILLISECONDS), "await times out with false");
    check(System.nanoTime() - begin >= 5_000_000, "it waited so long");
    check(lock.getHoldCount() == 2, "await restores the hold count");
    check(changed.awaitNanos(1_000_000) <= 0, "awaitNanos returns what is left: nothing");
    check(
        !changed.awaitUntil(new Date(System.currentTimeMillis() + 5)),
        "awaitUntil returns false at its date");
    Thread.currentThread().interrupt();
    check(
        throwsA(InterruptedException.class, changed::await), "interrupted before await: it throws");
    check(!Thread.interrupted() && lock.getHoldCount() == 2, "the flag is cleared, the lock held");
    lock.unlock();
    lock.unlock();
    List<Integer> order = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int number = i;
      Thread thread =
          new Thread(
              () -> {
                lock.lock();
                try {
                  changed.await();
                  order.add(number);
                } catch (InterruptedException e) {
                  order.add(-number);
                } finally {
                  lock.unlock();
                }
              },
              "t" + i);
      threads.add(thread);
      thread.start();
      awaitState(thread, Thread.State.WAITING);
    }
    lock.lock();
    check(lock.hasWaiters(changed) && lock.getWaitQueueLength(changed) == 3, "three wait");
    changed.signal();
    check(lock.getWaitQueueLength(changed) == 2, "signal takes one away");
    lock.unlock();
    threads.get(0).join();
    check(order.equals(List.of(0)), "signal wakes the one that waited longest: " + order);
    threads.get(1).interrupt();
    threads.get(1).join();
    check(order.equals(List.of(0, -1)), "interrupt ends an await");
    lock.lock();
    changed.signalAll();
    check(!lock.hasWaiters(changed), "signalAll moves all");
    lock.unlock();
    threads.get(2).join();
    check(order.equals(List.of(0, -1, 2)), "all are back: " + order);
    AtomicBoolean kept = new AtomicBoolean();
    Thread stubborn =
        new Thread(
            () -> {
              lock.lock();
              changed.awaitUninterruptibly();
              kept.set(Thread.currentThread().isInterrupted() && lock.isHeldByCurrentThread());
              lock.unlock();
            },
            "stubborn");
    stubborn.start();
    awaitState(stubborn, Thread.State.WAITING);
    stubborn.interrupt();
    check(stubborn.isAlive(), "awaitUninterruptibly goes on");
    // Once interrupted, its park returns at once, so it may spin before it waits again.
    lock.lock();
    while (!lock.hasWaiters(changed)) {
      lock.unlock();
      Thread.yield();
      lock.lock();
    }
    changed.signal();
    lock.unlock();
    stubborn.join();
    check(kept.get(), "awaitUninterruptibly keeps the flag");
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
