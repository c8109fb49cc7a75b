// Gatherers.mapConcurrent maps with up to two virtual threads, and keeps the order of the stream.
// allowed: [10, 20, 30], first 1
// allowed: [10, 20, 30], first 2
// because: Gatherers.mapConcurrent: "executes a function concurrently with a configured level of
// max concurrency, using virtual threads. This operation preserves the ordering of the stream".
// With two at a time, 3 begins only after 1 is done.

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

public class MapConcurrentOrder {
  public static void main(String[] args) {
    var first = new AtomicInteger();
    var mapped =
        Stream.of(1, 2, 3)
            .gather(
                Gatherers.mapConcurrent(
                    2,
                    i -> {
                      first.compareAndSet(0, i);
                      return i * 10;
                    }))
            .toList();
    System.out.println(mapped + ", first " + first);
  }
}
