// heddle: args 10

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Producers and consumers wait at one monitor, and notify wakes the wrong kind. Each thread has so
 * many steps to do before its second turn, in which the others may go on.
 */
public class NotifyOne {
  private static final int CAPACITY = 2;

  private static int size;

  private static synchronized void put() throws InterruptedException {
    while (size == CAPACITY) {
      NotifyOne.class.wait();
    }
    size++;
    NotifyOne.class.notify();
  }

  private static synchronized void take() throws InterruptedException {
    while (size == 0) {
      NotifyOne.class.wait();
    }
    size--;
    NotifyOne.class.notify();
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    AtomicIntegerArray done = new AtomicIntegerArray(2 * CAPACITY + 2);
    for (int i = 0; i < done.length(); i++) {
      int me = i;
      boolean puts = i > CAPACITY;
      new Thread(() -> twice(me, puts, n, done), (puts ? "producer-" : "consumer-") + me).start();
    }
  }

  private static void twice(int me, boolean puts, int steps, AtomicIntegerArray done) {
    try {
      once(puts);
      for (int i = 0; i < steps; i++) {
        done.set(me, i);
      }
      once(puts);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void once(boolean puts) throws InterruptedException {
    if (puts) {
      put();
    } else {
      take();
    }
  }
}
