import java.util.concurrent.CompletableFuture;

/** Two tasks on the common pool, which each execution has afresh. */
public class CommonPool {
  public static void main(String[] args) {
    CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> 20);
    CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> 22);
    System.out.println("sum = " + first.thenCombine(second, Integer::sum).join());
  }
}
