// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** What Thread.interrupt does to a thread in each state. */
public class Interrupts {
  public static void main(String[] args) throws Exception {
    AtomicReference<String> log = new AtomicReference<>("");
    Thread waiter =
        new Thread(
            () -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                log.set("await " + Thread.currentThread().isInterrupted());
              }
            });
    waiter.start();
    awaitState(waiter, Thread.State.WAITING);
    waiter.interrupt();
    waiter.join();
    check(log.get().equals("await false"), "await ends, the flag is cleared: " + log);
    Thread parked =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
              }
              log.set("park " + Thread.interrupted() + " " + Thread.interrupted());
            });
    parked.start();
    awaitState(parked, Thread.State.WAITING);
    parked.interrupt();
    parked.join();
    check(log.get().equals("park true false"), "park returns, the flag is kept: " + log);
    Thread joiner =
        new Thread(
            () -> {
              try {
                Thread.currentThread().join();
              } catch (InterruptedException e) {
                log.set("join");
              }
            });
    joiner.start();
    awaitState(joiner, Thread.State.WAITING);
    joiner.interrupt();
    joiner.join();
    check(log.get().equals("join"), "join ends: " + log);
    Thread early = new Thread(() -> log.set("early " + Thread.currentThread().isInterrupted()));
    early.interrupt();
    check(early.isInterrupted(), "a new thread keeps the flag");
    early.start();
    early.join();
    check(log.get().equals("early true"), "and begins with it: " + log);
    early.interrupt();
    check(early.getState() == Thread.State.TERMINATED, "an ended thread stays ended");
    Thread.currentThread().interrupt();
    check(
        Thread.currentThread().isInterrupted() && Thread.currentThread().isInterrupted(),
        "isInterrupted keeps the flag");
    check(Thread.interrupted() && !Thread.interrupted(), "interrupted clears it");
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
