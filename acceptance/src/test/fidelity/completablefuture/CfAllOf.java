// allOf waits for all futures, also when one of them fails.
// allowed: all failed, a done true, b done true, first a
// allowed: all failed, a done true, b done true, first b
// because: CompletableFuture.allOf: "completed when all of the given CompletableFutures complete.
// If any of the given CompletableFutures complete exceptionally, then the returned
// CompletableFuture also does so".

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

public class CfAllOf {
  static final AtomicReference<String> first = new AtomicReference<>();

  public static void main(String[] args) {
    var a = CompletableFuture.runAsync(() -> first.compareAndSet(null, "a"));
    var b =
        CompletableFuture.runAsync(
            () -> {
              first.compareAndSet(null, "b");
              throw new IllegalStateException();
            });
    String all =
        CompletableFuture.allOf(a, b)
            .handle((nothing, thrown) -> thrown == null ? "well" : "failed")
            .join();
    System.out.println(
        "all " + all + ", a done " + a.isDone() + ", b done " + b.isDone() + ", first " + first);
  }
}
