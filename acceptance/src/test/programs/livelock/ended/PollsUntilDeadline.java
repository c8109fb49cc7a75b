// heddle: verdict passed
// heddle: schedules 20

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Polls with short timeouts, until a time on the clock. */
public class PollsUntilDeadline {
  public static void main(String[] args) throws InterruptedException {
    LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
    Thread other = new Thread(() -> queue.add("one"));
    other.start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(50);
    while (System.nanoTime() - end < 0) {
      if ("end".equals(queue.poll(10, TimeUnit.MILLISECONDS))) {
        return;
      }
    }
  }
}
