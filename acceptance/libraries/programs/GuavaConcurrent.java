import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ConcurrentHashMultiset;
import com.google.common.collect.ImmutableMap;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.RateLimiter;
import com.google.common.util.concurrent.Striped;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;

/**
 * Futures, a memoized supplier, striped locks, a rate limiter and an immutable map, on a pool of
 * two threads.
 */
public class GuavaConcurrent {
  private static final int[] totals = new int[2];

  public static void main(String[] args) throws Exception {
    ListeningExecutorService pool =
        MoreExecutors.listeningDecorator(Executors.newFixedThreadPool(2));
    Supplier<StringBuilder> greeting = Suppliers.memoize(() -> new StringBuilder("hello"));
    Striped<Lock> locks = Striped.lock(2);
    ConcurrentHashMultiset<String> seen = ConcurrentHashMultiset.create();
    RateLimiter limiter = RateLimiter.create(1000);
    ImmutableMap<String, Integer> weights = ImmutableMap.of("a", 3, "b", 4);
    ListenableFuture<Integer> first =
        pool.submit(() -> work("a", greeting, locks, seen, limiter, weights));
    ListenableFuture<Integer> second =
        pool.submit(() -> work("b", greeting, locks, seen, limiter, weights));
    ListenableFuture<Integer> sum =
        Futures.transform(
            Futures.allAsList(first, second),
            both -> both.stream().mapToInt(Integer::intValue).sum(),
            MoreExecutors.directExecutor());
    System.out.println(sum.get() + " " + totals[0] + " " + totals[1] + " " + seen.size());
    pool.shutdown();
  }

  private static int work(
      String name,
      Supplier<StringBuilder> greeting,
      Striped<Lock> locks,
      ConcurrentHashMultiset<String> seen,
      RateLimiter limiter,
      ImmutableMap<String, Integer> weights) {
    for (int i : List.of(0, 1)) {
      limiter.acquire();
      Lock lock = locks.get(i);
      lock.lock();
      try {
        totals[i % 2]++;
      } finally {
        lock.unlock();
      }
      seen.add(name);
    }
    int weight = weights.entrySet().iterator().next().getValue();
    return greeting.get().length() + weight * weights.keySet().size();
  }
}
