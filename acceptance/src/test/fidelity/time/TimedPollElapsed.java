// A timed poll of a queue that stays empty lasts its time; one that gets an element need not.
// allowed: got null, waited enough true
// allowed: got x
// because: BlockingQueue.poll(timeout): "waiting up to the specified wait time if necessary".
// options: --timeouts any

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

public class TimedPollElapsed {
  public static void main(String[] args) throws InterruptedException {
    var queue = new LinkedBlockingQueue<String>();
    Thread late =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    Thread.sleep(2);
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  queue.add("x");
                });
    long begin = System.nanoTime();
    String got = queue.poll(2, TimeUnit.MILLISECONDS);
    long waited = System.nanoTime() - begin;
    late.join();
    System.out.println(
        "got " + got + (got == null ? ", waited enough " + (waited >= 2_000_000) : ""));
  }
}
