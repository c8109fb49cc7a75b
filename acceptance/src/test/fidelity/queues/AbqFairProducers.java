// Two producers share a fair ArrayBlockingQueue with room for one element. Each producer's own
// elements stay in order; between the producers any order may come.
// allowed: [a1, a2, b1]
// allowed: [a1, b1, a2]
// allowed: [b1, a1, a2]
// because: ArrayBlockingQueue: "orders elements FIFO"; fairness is about threads that wait already,
// so it does not say which producer comes first.

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;

public class AbqFairProducers {
  public static void main(String[] args) throws InterruptedException {
    var queue = new ArrayBlockingQueue<String>(1, true);
    Thread a = Thread.ofPlatform().start(() -> put(queue, "a1", "a2"));
    Thread b = Thread.ofPlatform().start(() -> put(queue, "b1"));
    List<String> taken = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      taken.add(queue.take());
    }
    a.join();
    b.join();
    System.out.println(taken);
  }

  static void put(ArrayBlockingQueue<String> queue, String... elements) {
    try {
      for (String element : elements) {
        queue.put(element);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
