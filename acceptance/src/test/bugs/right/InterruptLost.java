// heddle: args 40

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A worker is told to end by an interrupt; while it pauses, it takes no notice. */
public class InterruptLost {
  private static final BlockingQueue<Integer> tasks = new LinkedBlockingQueue<>();
  private static final AtomicInteger filed = new AtomicInteger();

  private static void work() {
    while (true) {
      try {
        tasks.take();
      } catch (InterruptedException e) {
        return;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    Thread worker = new Thread(InterruptLost::work, "worker");
    worker.start();
    tasks.add(1);
    for (int i = 0; i < n; i++) {
      filed.incrementAndGet();
    }
    worker.interrupt();
    worker.join();
  }
}
