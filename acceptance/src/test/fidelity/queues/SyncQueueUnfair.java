// Two producers hand their elements to one consumer through a SynchronousQueue.
// allowed: ab
// allowed: ba
// because: SynchronousQueue: each put waits for a take; without fairness "no ordering" is promised.

import java.util.concurrent.SynchronousQueue;

public class SyncQueueUnfair {
  public static void main(String[] args) throws InterruptedException {
    var queue = new SynchronousQueue<String>();
    Thread a = Thread.ofPlatform().start(() -> put(queue, "a"));
    Thread b = Thread.ofPlatform().start(() -> put(queue, "b"));
    System.out.println(queue.take() + queue.take());
    a.join();
    b.join();
  }

  static void put(SynchronousQueue<String> queue, String element) {
    try {
      queue.put(element);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
