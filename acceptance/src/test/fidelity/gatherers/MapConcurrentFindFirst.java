// findFirst ends the stream after the first result: others may have begun, and are interrupted.
// allowed: 10, began enough true
// because: Gatherers.mapConcurrent: "In progress tasks will be attempted to be cancelled, on a
// best-effort basis, in situations where the downstream no longer wants to receive any more
// elements".

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

public class MapConcurrentFindFirst {
  public static void main(String[] args) {
    var began = new AtomicInteger();
    int first =
        Stream.of(1, 2, 3)
            .gather(
                Gatherers.mapConcurrent(
                    2,
                    i -> {
                      began.incrementAndGet();
                      return i * 10;
                    }))
            .findFirst()
            .orElseThrow();
    int count = began.get();
    System.out.println(first + ", began enough " + (count >= 1 && count <= 3));
  }
}
