// heddle: args 40

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * A home-made barrier that counts the next round's arrivals while this round's threads still leave.
 * Two parties meet twice, and have so many steps to do between.
 */
public class BarrierReuse {
  private static final int PARTIES = 2;
  private static int waiting;
  private static int round;

  private static synchronized void await() throws InterruptedException {
    waiting++;
    if (waiting == PARTIES) {
      waiting = 0;
      BarrierReuse.class.notify();
      return;
    }
    while (waiting != 0) {
      BarrierReuse.class.wait();
    }
    // Wakes the next one.
    BarrierReuse.class.notify();
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    AtomicIntegerArray done = new AtomicIntegerArray(PARTIES);
    for (int i = 0; i < PARTIES; i++) {
      int me = i;
      new Thread(() -> meetTwice(me, n, done), "party-" + me).start();
    }
  }

  private static void meetTwice(int me, int steps, AtomicIntegerArray done) {
    try {
      await();
      for (int i = 0; i < steps; i++) {
        done.set(me, i);
      }
      await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
