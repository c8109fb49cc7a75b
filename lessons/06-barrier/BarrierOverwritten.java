// heddle: verdict failed
// heddle: kind assertion
// heddle: kind race
// heddle: explains sums

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/**
 * Four workers, and one barrier too few.
 *
 * <p>The mistake: there is a barrier after the writing, but none after the reading. A quick worker
 * that has read all parts starts the next round and overwrites its own, while a slow one has still
 * to read it: the slow one adds up parts of two different rounds.
 */
public class BarrierOverwritten {
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
      }
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    BarrierOverwritten computation = new BarrierOverwritten();
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
    assert Arrays.stream(sums[0]).allMatch(sum -> sum == 10) : "sums " + Arrays.toString(sums[0]);
    assert Arrays.stream(sums[1]).allMatch(sum -> sum == 40) : "sums " + Arrays.toString(sums[1]);
    System.out.println("sums " + Arrays.toString(sums[0]) + ", then " + Arrays.toString(sums[1]));
  }
}
