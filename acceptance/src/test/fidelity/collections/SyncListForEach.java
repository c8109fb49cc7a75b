// forEach of a synchronized list holds its lock while the action runs.
// allowed: seen 2, end 3
// allowed: seen 3, end 3
// because: Collections.synchronizedList: access is serial; its forEach is one call, so an add comes
// before or after it.

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

public class SyncListForEach {
  public static void main(String[] args) throws InterruptedException {
    List<Integer> list = Collections.synchronizedList(new ArrayList<>(List.of(1, 2)));
    var seen = new AtomicInteger();
    Thread adder = Thread.ofPlatform().start(() -> list.add(3));
    list.forEach(element -> seen.incrementAndGet());
    adder.join();
    System.out.println("seen " + seen + ", end " + list.size());
  }
}
