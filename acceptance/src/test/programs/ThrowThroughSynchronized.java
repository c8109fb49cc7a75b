// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome caught 4, entered 4

import java.util.concurrent.atomic.AtomicInteger;

/** Exceptions leave synchronized methods and blocks, and every monitor is free afterwards. */
public class ThrowThroughSynchronized {
  private final Object inner = new Object();
  private int entered;

  synchronized void outer(boolean deep) {
    entered++;
    if (deep) {
      synchronized (inner) {
        synchronized (this) {
          throw new IllegalStateException("deep");
        }
      }
    }
    throw new IllegalArgumentException("shallow");
  }

  public static void main(String[] args) throws InterruptedException {
    ThrowThroughSynchronized shared = new ThrowThroughSynchronized();
    AtomicInteger caught = new AtomicInteger();
    Runnable work =
        () -> {
          for (boolean deep : new boolean[] {true, false}) {
            try {
              shared.outer(deep);
            } catch (IllegalStateException | IllegalArgumentException e) {
              caught.incrementAndGet();
            }
            assert !Thread.holdsLock(shared);
            assert !Thread.holdsLock(shared.inner);
          }
        };
    Thread first = new Thread(work);
    Thread second = new Thread(work);
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println("caught " + caught + ", entered " + shared.entered);
  }
}
