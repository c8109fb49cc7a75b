// A producer that waits in put for room is interrupted while a consumer makes room.
// allowed: put, left [2]
// allowed: interrupted, left []
// because: BlockingQueue.put throws "InterruptedException if interrupted while waiting", and then
// has not inserted.

import java.util.concurrent.ArrayBlockingQueue;

public class AbqInterruptPut {
  static volatile String result;

  public static void main(String[] args) throws InterruptedException {
    var queue = new ArrayBlockingQueue<Integer>(1);
    queue.add(1);
    Thread producer =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    queue.put(2);
                    result = "put";
                  } catch (InterruptedException e) {
                    result = "interrupted";
                  }
                });
    Thread consumer = Thread.ofPlatform().start(queue::poll);
    producer.interrupt();
    producer.join();
    consumer.join();
    System.out.println(result + ", left " + queue);
  }
}
