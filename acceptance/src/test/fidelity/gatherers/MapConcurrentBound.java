// No more than two functions run at once, whatever happens.
// allowed: most at once 1
// allowed: most at once 2
// because: Gatherers.mapConcurrent(maxConcurrency, mapper): "maxConcurrency - the maximum
// concurrency desired".

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

public class MapConcurrentBound {
  static final AtomicInteger running = new AtomicInteger();
  static final AtomicInteger most = new AtomicInteger();

  public static void main(String[] args) {
    Stream.of(1, 2, 3).gather(Gatherers.mapConcurrent(2, MapConcurrentBound::map)).toList();
    System.out.println("most at once " + most);
  }

  static int map(int number) {
    int now = running.incrementAndGet();
    most.accumulateAndGet(now, Math::max);
    running.decrementAndGet();
    return number;
  }
}
