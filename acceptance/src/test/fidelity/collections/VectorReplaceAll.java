// replaceAll of a Vector holds its monitor while the function runs: another thread's add comes
// before or after all of it.
// allowed: [10, 20, 3]
// allowed: [10, 20, 30]
// because: Vector is synchronized, replaceAll too; an add cannot come in the middle (it would be a
// ConcurrentModificationException).

import java.util.List;
import java.util.Vector;
import java.util.concurrent.atomic.AtomicInteger;

public class VectorReplaceAll {
  public static void main(String[] args) throws InterruptedException {
    var vector = new Vector<Integer>(List.of(1, 2));
    var calls = new AtomicInteger();
    Thread adder = Thread.ofPlatform().start(() -> vector.add(3));
    vector.replaceAll(
        element -> {
          calls.incrementAndGet();
          return element * 10;
        });
    adder.join();
    System.out.println(vector);
  }
}
