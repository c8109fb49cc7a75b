import dev.heddle.toolkit.Barrier;
import dev.heddle.toolkit.WorkerPool;
import java.util.Arrays;

/** Four workers that need each other's parts, twice. */
public class Sums {
  private static final int PARTIES = 4;

  public static void main(String[] args) {
    Barrier barrier = Barrier.of("round", PARTIES);
    int[] parts = new int[PARTIES];
    int[][] sums = new int[2][PARTIES];
    try (WorkerPool pool = WorkerPool.of("worker", PARTIES)) {
      for (int i = 0; i < PARTIES; i++) {
        int me = i;
        pool.submit(
            () -> {
              for (int round = 0; round < 2; round++) {
                parts[me] = round == 0 ? me + 1 : sums[0][me];
                barrier.await();
                sums[round][me] = Arrays.stream(parts).sum();
                barrier.await();
              }
            });
      }
    }
    assert Arrays.stream(sums[1]).allMatch(sum -> sum == 40) : "sums " + Arrays.toString(sums[1]);
    System.out.println("sums " + Arrays.toString(sums[0]) + ", then " + Arrays.toString(sums[1]));
  }
}
