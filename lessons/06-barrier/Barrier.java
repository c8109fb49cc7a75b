// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome sums [10, 10, 10, 10], then [40, 40, 40, 40]

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/**
 * Four workers compute in steps, and none begins a step before all have finished the last.
 *
 * <p>In each round every worker writes its own part and then reads the parts of all. The barrier
 * after the writing makes sure that all parts are there; the one after the reading, that nobody
 * overwrites a part that another has still to read.
 */
public class Barrier {
  private static final int PARTIES = 4;

  private final CyclicBarrier barrier = new CyclicBarrier(PARTIES);
  private final int[] parts = new int[PARTIES];
  private final int[][] sums = new int[2][PARTIES];

  void work(int me) {
    try {
      for (int round = 0; round < 2; round++) {
        parts[me] = round == 0 ? me + 1 : sums[0][me];
        barrier.await();
        sums[round][me] = Arrays.stream(parts).sum();
        barrier.await();
      }
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Barrier computation = new Barrier();
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < PARTIES; i++) {
      int me = i;
      workers.add(new Thread(() -> computation.work(me), "worker-" + i));
    }
    workers.forEach(Thread::start);
    for (Thread worker : workers) {
      worker.join();
    }
    int[][] sums = computation.sums;
    assert Arrays.stream(sums[1]).allMatch(sum -> sum == 40) : "sums " + Arrays.toString(sums[1]);
    System.out.println("sums " + Arrays.toString(sums[0]) + ", then " + Arrays.toString(sums[1]));
  }
}
