// Three virtual threads of an executor share two permits: never more than two at once.
// allowed: most 1
// allowed: most 2
// because: Semaphore: acquire "blocking until one is available"; how many meet is open.

import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

public class VirtualPermits {
  static final Semaphore permits = new Semaphore(2);
  static final AtomicInteger inside = new AtomicInteger();
  static final AtomicInteger most = new AtomicInteger();

  public static void main(String[] args) {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 3; i++) {
        pool.execute(VirtualPermits::enter);
      }
    }
    System.out.println("most " + most);
  }

  static void enter() {
    permits.acquireUninterruptibly();
    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
    inside.decrementAndGet();
    permits.release();
  }
}
