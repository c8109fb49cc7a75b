import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A small loading cache: hits, loads, invalidation and eviction, from three threads. */
public class GuavaCache {
  public static void main(String[] args) throws Exception {
    AtomicInteger loads = new AtomicInteger();
    LoadingCache<String, ImmutableList<String>> letters =
        CacheBuilder.newBuilder()
            .maximumSize(4)
            .concurrencyLevel(2)
            .recordStats()
            .build(
                new CacheLoader<>() {
                  @Override
                  public ImmutableList<String> load(String word) {
                    loads.incrementAndGet();
                    return ImmutableList.copyOf(word.split(""));
                  }
                });
    List<Thread> readers = new ArrayList<>();
    for (String extra : List.of("red", "green", "blue")) {
      Thread reader =
          new Thread(
              () -> {
                check(letters.getUnchecked("weft").size() == 4);
                check(letters.getUnchecked(extra).get(0).equals(extra.substring(0, 1)));
                letters.invalidate(extra);
                check(letters.getUnchecked("weft").get(3).equals("t"));
              },
              extra);
      readers.add(reader);
      reader.start();
    }
    for (Thread reader : readers) {
      reader.join();
    }
    check(letters.stats().requestCount() == 9);
    check(letters.stats().loadCount() == loads.get());
    check(letters.getIfPresent("red") == null);
    System.out.println(letters.asMap().keySet());
  }

  private static void check(boolean holds) {
    if (!holds) {
      throw new AssertionError();
    }
  }
}
