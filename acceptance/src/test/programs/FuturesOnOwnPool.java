// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome 21 and 21 make 42, failed: 0

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** CompletableFutures on a pool of the program's own. */
public class FuturesOnOwnPool {
  public static void main(String[] args) {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      CompletableFuture<Integer> left = CompletableFuture.supplyAsync(() -> 21, pool);
      CompletableFuture<Integer> right =
          CompletableFuture.supplyAsync(() -> 20, pool).thenApplyAsync(n -> n + 1, pool);
      CompletableFuture<String> sum =
          left.thenCombineAsync(right, (a, b) -> a + " and " + b + " make " + (a + b), pool);
      CompletableFuture<Integer> failed =
          CompletableFuture.supplyAsync(() -> Integer.parseInt("x"), pool).exceptionally(e -> 0);
      CompletableFuture.allOf(sum, failed).join();
      System.out.println(sum.join() + ", failed: " + failed.join());
    }
  }
}
