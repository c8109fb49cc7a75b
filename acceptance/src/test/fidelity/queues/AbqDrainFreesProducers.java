// drainTo of a full ArrayBlockingQueue frees two producers that wait for room.
// allowed: drained 0, then 1 2
// allowed: drained 0, then 2 1
// because: BlockingQueue.put waits "for space to become available"; drainTo removes "all available
// elements". The queue holds one element, so no more than that can be drained.

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;

public class AbqDrainFreesProducers {
  public static void main(String[] args) throws InterruptedException {
    var queue = new ArrayBlockingQueue<Integer>(1);
    queue.add(0);
    Thread one = Thread.ofPlatform().start(() -> put(queue, 1));
    Thread two = Thread.ofPlatform().start(() -> put(queue, 2));
    List<Integer> drained = new ArrayList<>();
    queue.drainTo(drained);
    System.out.println("drained " + drained.get(0) + ", then " + queue.take() + " " + queue.take());
    one.join();
    two.join();
  }

  static void put(ArrayBlockingQueue<Integer> queue, int element) {
    try {
      queue.put(element);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
