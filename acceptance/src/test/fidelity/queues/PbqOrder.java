// A producer puts 3, 1, 2 into a PriorityBlockingQueue while the consumer takes all three. Each
// take gives the least element of those that are there.
// allowed: [1, 2, 3]
// allowed: [1, 3, 2]
// allowed: [3, 1, 2]
// because: PriorityBlockingQueue: "the head of this queue is the least element"; take waits until
// there is one. 3 can be taken before 1 only while 1 is not there; then 2 comes after 1, unless 2
// was put late.

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.PriorityBlockingQueue;

public class PbqOrder {
  public static void main(String[] args) throws InterruptedException {
    var queue = new PriorityBlockingQueue<Integer>();
    Thread producer =
        Thread.ofPlatform()
            .start(
                () -> {
                  queue.put(3);
                  queue.put(1);
                  queue.put(2);
                });
    List<Integer> taken = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      taken.add(queue.take());
    }
    producer.join();
    System.out.println(taken);
  }
}
