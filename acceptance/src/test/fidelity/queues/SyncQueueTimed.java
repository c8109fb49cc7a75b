// A timed offer and a timed poll on a SynchronousQueue meet, or both give up.
// allowed: offered true, polled x
// allowed: offered false, polled null
// because: SynchronousQueue.offer(e, timeout): "false if the specified waiting time elapses before
// a consumer appears"; poll likewise.
// options: --timeouts any

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

public class SyncQueueTimed {
  static volatile String polled;

  public static void main(String[] args) throws InterruptedException {
    var queue = new SynchronousQueue<String>();
    Thread consumer =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    polled = queue.poll(1, TimeUnit.MILLISECONDS);
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                });
    boolean offered = queue.offer("x", 1, TimeUnit.MILLISECONDS);
    consumer.join();
    System.out.println("offered " + offered + ", polled " + polled);
  }
}
