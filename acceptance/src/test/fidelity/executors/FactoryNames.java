// A pool of two core threads makes one for each of the first two tasks; the third task runs on
// either.
// allowed: a on w1, b on w2, c on w1
// allowed: a on w1, b on w2, c on w2
// because: ThreadPoolExecutor: "if fewer than corePoolSize threads are running, a new thread is
// created to handle the request, even if other worker threads are idle".

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

public class FactoryNames {
  static volatile String a;
  static volatile String b;
  static volatile String c;

  public static void main(String[] args) {
    var made = new AtomicInteger();
    try (var pool =
        Executors.newFixedThreadPool(2, task -> new Thread(task, "w" + made.incrementAndGet()))) {
      pool.execute(() -> a = Thread.currentThread().getName());
      pool.execute(() -> b = Thread.currentThread().getName());
      pool.execute(() -> c = Thread.currentThread().getName());
    }
    System.out.println("a on " + a + ", b on " + b + ", c on " + c);
  }
}
