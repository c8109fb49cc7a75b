// Two tasks with different delays on one thread run in the order of their delays, not early.
// allowed: [short, long], early false
// because: ScheduledThreadPoolExecutor: "Delayed tasks execute no sooner than they are enabled";
// the one with the earlier time comes first on a single thread.

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public class ScheduledOrder {
  static final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();
  static volatile boolean early;

  public static void main(String[] args) {
    try (var pool = Executors.newScheduledThreadPool(1)) {
      schedule(pool, "short", 1);
      schedule(pool, "long", 3);
    }
    System.out.println(log + ", early " + early);
  }

  static void schedule(ScheduledExecutorService pool, String name, int millis) {
    long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    pool.schedule(
        () -> {
          if (System.nanoTime() < due) {
            early = true;
          }
          log.add(name);
        },
        millis,
        TimeUnit.MILLISECONDS);
  }
}
