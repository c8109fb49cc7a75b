import dev.heddle.toolkit.Permits;
import dev.heddle.toolkit.Result;
import dev.heddle.toolkit.WorkerPool;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Five downloads, of which three may run at a time. What fails is a result, and its permit comes back. */
public class Downloads {
  private static final Permits SLOTS = Permits.of("slots", 3);
  private static final AtomicInteger INSIDE = new AtomicInteger();

  static String download(int number) {
    try (var _ = SLOTS.acquire()) {
      assert INSIDE.incrementAndGet() <= 3 : "more than three at once";
      INSIDE.decrementAndGet();
      if (number % 2 == 0) {
        throw new IllegalStateException("no file " + number);
      }
      return "file " + number;
    }
  }

  public static void main(String[] args) {
    List<Result<String>> results;
    try (WorkerPool pool = WorkerPool.of("download", 5)) {
      results = pool.mapResults(List.of(0, 1, 2, 3, 4), Downloads::download).toList();
    }
    long failed = results.stream().filter(Result.Failure.class::isInstance).count();
    assert SLOTS.available() == 3 : "a permit was lost";
    System.out.println(results.size() - failed + " fetched, " + failed + " failed");
  }
}
