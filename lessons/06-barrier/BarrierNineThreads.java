// heddle: verdict failed
// heddle: kind stuck
// heddle: explains worker-
// heddle: explains CyclicBarrier.await

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Nine threads at a barrier for four.
 *
 * <p>The mistake: a barrier lets its parties through in fours, and nine is no multiple of four. Two
 * groups go through; the ninth thread waits for three more that do not exist.
 */
public class BarrierNineThreads {
  private static final int PARTIES = 4;
  private static final int THREADS = 9;

  private final CyclicBarrier barrier = new CyclicBarrier(PARTIES);
  private final AtomicInteger through = new AtomicInteger();

  void work() {
    try {
      barrier.await();
      through.incrementAndGet();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    BarrierNineThreads computation = new BarrierNineThreads();
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      workers.add(new Thread(computation::work, "worker-" + i));
    }
    workers.forEach(Thread::start);
    for (Thread worker : workers) {
      worker.join();
    }
    System.out.println(computation.through + " went through");
  }
}
