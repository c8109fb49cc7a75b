// heddle: verdict passed
// heddle: schedules 1000

import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What Phaser promises: phases, parties, arrival, timeouts, termination, tiers, its text. */
public class Phasers {
  public static void main(String[] args) throws Exception {
    Phaser phaser = new Phaser(1);
    check(phaser.toString().endsWith("[phase = 0 parties = 1 arrived = 0]"), "text: " + phaser);
    check(
        phaser.register() == 0 && phaser.getRegisteredParties() == 2, "register returns the phase");
    check(
        phaser.arrive() == 0
            && phaser.getArrivedParties() == 1
            && phaser.getUnarrivedParties() == 1,
        "one arrived");
    long begin = System.nanoTime();
    check(
        throwsA(
            TimeoutException.class,
            () -> phaser.awaitAdvanceInterruptibly(0, 5, TimeUnit.MILLISECONDS)),
        "awaitAdvance times out");
    check(System.nanoTime() - begin >= 5_000_000, "it waited so long");
    Thread.currentThread().interrupt();
    check(
        throwsA(InterruptedException.class, () -> phaser.awaitAdvanceInterruptibly(0)),
        "interrupted: it throws");
    check(!Thread.interrupted(), "the flag is cleared");
    AtomicInteger phase = new AtomicInteger(-1);
    AtomicBoolean kept = new AtomicBoolean();
    Thread waiting =
        new Thread(
            () -> {
              phase.set(phaser.awaitAdvance(0));
              kept.set(Thread.currentThread().isInterrupted());
            },
            "waiting");
    waiting.start();
    awaitState(waiting, Thread.State.WAITING);
    waiting.interrupt();
    check(phaser.arrive() == 0 && phaser.getPhase() == 1, "the last arrival advances");
    waiting.join();
    check(phase.get() == 1 && kept.get(), "awaitAdvance returns the next phase and keeps the flag");
    check(phaser.awaitAdvance(0) == 1, "an old phase is over at once");
    check(phaser.arriveAndDeregister() == 1 && phaser.getRegisteredParties() == 1, "one left");
    check(phaser.arriveAndAwaitAdvance() == 2, "alone it need not wait");
    check(phaser.bulkRegister(2) == 2 && phaser.getRegisteredParties() == 3, "three registered");
    phaser.forceTermination();
    check(
        phaser.isTerminated()
            && phaser.getPhase() < 0
            && phaser.arrive() < 0
            && phaser.register() < 0,
        "terminated: all numbers are negative");
    check(
        throwsA(IllegalStateException.class, () -> new Phaser().arrive()),
        "arrive without parties throws");
    Phaser ending =
        new Phaser(1) {
          @Override
          protected boolean onAdvance(int number, int parties) {
            return number == 1;
          }
        };
    check(
        ending.arrive() == 0 && ending.arrive() == 1 && ending.isTerminated(),
        "onAdvance decides on the end");
    Phaser last = new Phaser(1);
    check(last.arriveAndDeregister() == 0 && last.isTerminated(), "the last one to leave ends it");
    Phaser root = new Phaser();
    Phaser child = new Phaser(root, 1);
    check(
        child.getParent() == root && child.getRoot() == root && root.getRegisteredParties() == 1,
        "a tier");
    check(child.arrive() == 0 && root.getPhase() == 1, "a child's arrival reaches the root");
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
