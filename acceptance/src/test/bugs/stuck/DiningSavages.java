// heddle: args 5

import java.util.concurrent.Semaphore;

/**
 * Savages eat from a pot; who finds it empty wakes the cook, and two may find it so and only one
 * waits.
 */
public class DiningSavages {
  private static final Semaphore empty = new Semaphore(0);
  private static final Semaphore full = new Semaphore(0);
  private static final Semaphore kitchen = new Semaphore(1);
  private static volatile int servings;
  private static volatile boolean called;

  private static void eat() {
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
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    new Thread(() -> cook(1, n), "cook").start();
    for (int i = 0; i < n; i++) {
      new Thread(DiningSavages::eat, "savage-" + i).start();
    }
  }
}
