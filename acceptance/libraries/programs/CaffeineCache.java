import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A bounded cache that expires, and one that loads on a pool, from two threads and main. */
public class CaffeineCache {
  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    Cache<String, Integer> lengths =
        Caffeine.newBuilder()
            .maximumSize(2)
            .expireAfterWrite(Duration.ofMinutes(5))
            .executor(pool)
            .recordStats()
            .build();
    AsyncLoadingCache<Integer, int[]> squares =
        Caffeine.newBuilder().executor(pool).buildAsync(n -> new int[] {n, n * n});
    Thread writer =
        new Thread(
            () -> {
              lengths.put("warp", 4);
              lengths.put("shuttle", 7);
              lengths.asMap().compute("reed", (word, old) -> old == null ? 4 : old + 1);
            },
            "writer");
    Thread reader =
        new Thread(
            () -> {
              check(lengths.get("warp", String::length) == 4);
              check(lengths.get("heddle", String::length) == 6);
              check(squares.get(3).join()[1] == 9);
            },
            "reader");
    writer.start();
    reader.start();
    check(squares.get(3).get()[1] == 9);
    writer.join();
    reader.join();
    lengths.cleanUp();
    check(lengths.asMap().size() <= 2);
    check(lengths.stats().hitCount() <= 2);
    pool.shutdown();
    System.out.println("squares " + squares.synchronous().asMap().keySet());
  }

  private static void check(boolean holds) {
    if (!holds) {
      throw new AssertionError();
    }
  }
}
