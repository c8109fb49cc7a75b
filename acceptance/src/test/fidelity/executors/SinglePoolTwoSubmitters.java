// Two threads submit to a single-thread executor. The tasks of each come in its order, and no two
// tasks run at once.
// allowed: [a1, a2, b1], overlapped false
// allowed: [a1, b1, a2], overlapped false
// allowed: [b1, a1, a2], overlapped false
// because: Executors.newSingleThreadExecutor: "Tasks are guaranteed to execute sequentially, and no
// more than one task will be active at any given time"; its queue is FIFO.

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

public class SinglePoolTwoSubmitters {
  static final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();
  static final AtomicInteger active = new AtomicInteger();
  static volatile boolean overlapped;

  public static void main(String[] args) throws InterruptedException {
    try (var pool = Executors.newSingleThreadExecutor()) {
      Thread other = Thread.ofPlatform().start(() -> pool.execute(() -> run("b1")));
      pool.execute(() -> run("a1"));
      pool.execute(() -> run("a2"));
      other.join();
    }
    System.out.println(log + ", overlapped " + overlapped);
  }

  static void run(String name) {
    if (active.incrementAndGet() > 1) {
      overlapped = true;
    }
    log.add(name);
    active.decrementAndGet();
  }
}
