// Two suppliers on a pool of two threads, and their combination on one of these or on main.
// allowed: [a, b] 12
// allowed: [b, a] 12
// because: CompletableFuture.supplyAsync(supplier, executor) runs on the executor; thenCombine
// waits for both.

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

public class CfCombineOnPool {
  static final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();

  public static void main(String[] args) {
    try (var pool = Executors.newFixedThreadPool(2)) {
      var a = CompletableFuture.supplyAsync(() -> note("a", "1"), pool);
      var b = CompletableFuture.supplyAsync(() -> note("b", "2"), pool);
      String combined = a.thenCombine(b, String::concat).join();
      System.out.println(log + " " + combined);
    }
  }

  static String note(String name, String value) {
    log.add(name);
    return value;
  }
}
