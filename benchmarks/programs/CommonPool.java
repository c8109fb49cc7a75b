import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Two tasks on the common pool, which each execution has afresh, and the order they ran in. */
public class CommonPool {
  private static final Queue<Integer> ORDER = new ConcurrentLinkedQueue<>();

  private static int task(int number) {
    ORDER.add(number);
    return number;
  }

  public static void main(String[] args) {
    CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> task(20));
    CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> task(22));
    task(0); // by the main thread: the pool may have a single worker
    System.out.println(first.thenCombine(second, Integer::sum).join() + " by " + ORDER);
  }
}
