// heddle: verdict passed
// heddle: outcome created 1
// heddle: outcome created 2

import java.util.concurrent.atomic.AtomicInteger;

/** An object that is created when first needed, and needed by two threads at once. */
public class LazyCreation {
  private static final AtomicInteger CREATED = new AtomicInteger();
  private static volatile LazyCreation instance;

  private LazyCreation() {
    CREATED.incrementAndGet();
  }

  static LazyCreation get() {
    if (instance == null) {
      instance = new LazyCreation();
    }
    return instance;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread first = new Thread(LazyCreation::get);
    Thread second = new Thread(LazyCreation::get);
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println("created " + CREATED);
  }
}
