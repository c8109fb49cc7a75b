// heddle: args 40

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Savages eat from a pot; who finds it empty wakes the cook, and waits. Another may find it empty
 * before the cook has come, and waits for what only one is told. Each has so many steps further to
 * the pot than the one before.
 */
public class DiningSavages {
  private static final int SAVAGES = 3;

  private static final Semaphore empty = new Semaphore(0);
  private static final Semaphore full = new Semaphore(0);
  private static final Semaphore kitchen = new Semaphore(1);
  private static volatile int servings;
  private static volatile boolean called;

  private static void eat(int me, int steps, AtomicIntegerArray way) {
    for (int i = 0; i < me * steps; i++) {
      way.set(me, i);
    }
    kitchen.acquireUninterruptibly();
    if (servings == 0 && called) {
      // Somebody has called the cook.
      kitchen.release();
      full.acquireUninterruptibly();
      kitchen.acquireUninterruptibly();
    } else if (servings == 0) {
      called = true;
      kitchen.release();
      empty.release();
      full.acquireUninterruptibly();
      kitchen.acquireUninterruptibly();
      called = false;
    }
    servings--;
    kitchen.release();
  }

  private static void cook(int pots, int size) {
    for (int i = 0; i < pots; i++) {
      empty.acquireUninterruptibly();
      servings = size;
      full.release();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    AtomicIntegerArray way = new AtomicIntegerArray(SAVAGES);
    new Thread(() -> cook(1, SAVAGES), "cook").start();
    for (int i = 0; i < SAVAGES; i++) {
      int me = i;
      new Thread(() -> eat(me, n, way), "savage-" + me).start();
    }
  }
}
