// heddle: verdict failed
// heddle: kind livelock
// heddle: schedules 10
// heddle: explains thread "consumer" runs for ever and gets nowhere

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The producer ends without the last item that the consumer polls for. */
public class PollsForNobody {
  static void consume(BlockingQueue<String> queue) {
    try {
      while (!"end".equals(queue.poll(10, TimeUnit.MILLISECONDS))) {
        Thread.onSpinWait();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    new Thread(() -> consume(queue), "consumer").start();
    queue.put("one");
    queue.put("two");
  }
}
