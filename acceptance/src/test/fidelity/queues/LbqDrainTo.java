// drainTo takes what is there while a producer puts 1, 2, 3: always a prefix.
// allowed: [] then [1, 2, 3]
// allowed: [1] then [2, 3]
// allowed: [1, 2] then [3]
// allowed: [1, 2, 3] then []
// because: BlockingQueue.drainTo: "removes all available elements from this queue"; the queue is
// FIFO.

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

public class LbqDrainTo {
  public static void main(String[] args) throws InterruptedException {
    var queue = new LinkedBlockingQueue<Integer>();
    Thread producer =
        Thread.ofPlatform()
            .start(
                () -> {
                  queue.add(1);
                  queue.add(2);
                  queue.add(3);
                });
    List<Integer> drained = new ArrayList<>();
    queue.drainTo(drained);
    producer.join();
    System.out.println(drained + " then " + queue);
  }
}
