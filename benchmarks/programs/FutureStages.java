import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A completable future with three stages on a pool of three threads. */
public class FutureStages {
  public static void main(String[] args) {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    int result =
        CompletableFuture.supplyAsync(() -> 1, pool)
            .thenApplyAsync(x -> x + 1, pool)
            .thenApplyAsync(x -> 2 * x, pool)
            .join();
    pool.shutdown();
    System.out.println("result = " + result);
  }
}
