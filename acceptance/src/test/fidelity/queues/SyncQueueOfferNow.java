// An offer that does not wait reaches a consumer only if that one waits already.
// allowed: offered true, taken early
// allowed: offered false, taken late
// because: SynchronousQueue.offer: inserts "if another thread is waiting to receive it".

import java.util.concurrent.SynchronousQueue;

public class SyncQueueOfferNow {
  static volatile String taken;

  public static void main(String[] args) throws InterruptedException {
    var queue = new SynchronousQueue<String>();
    Thread consumer =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    taken = queue.take();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                });
    boolean offered = queue.offer("early");
    if (!offered) {
      queue.put("late");
    }
    consumer.join();
    System.out.println("offered " + offered + ", taken " + taken);
  }
}
