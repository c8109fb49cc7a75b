// Who only waits for time to pass stops those that work until they are told to.
// allowed: stopped
// because: threads are fairly scheduled, and time passes.

import java.util.concurrent.atomic.AtomicLong;

public class RunForAWhile {
  static volatile boolean stop;

  public static void main(String[] args) throws InterruptedException {
    var turns = new AtomicLong();
    Thread worker =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!stop) {
                    turns.incrementAndGet();
                  }
                });
    long end = System.currentTimeMillis() + 20;
    while (System.currentTimeMillis() < end) {}
    stop = true;
    worker.join();
    System.out.println("stopped");
  }
}
