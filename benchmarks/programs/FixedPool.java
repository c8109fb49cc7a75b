import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A fixed pool of three threads runs ten tasks. */
public class FixedPool {
  public static void main(String[] args) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
      List<Future<Integer>> futures = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        int n = i;
        futures.add(pool.submit(() -> n * n));
      }
      int sum = 0;
      for (Future<Integer> future : futures) {
        sum += future.get();
      }
      System.out.println(sum);
    }
  }
}
