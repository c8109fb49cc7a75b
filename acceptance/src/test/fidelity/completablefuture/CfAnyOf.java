// anyOf: one of the futures gives the result, even if it is an exception.
// allowed: value a
// allowed: failed
// because: CompletableFuture.anyOf: "completed when any of the given CompletableFutures complete,
// with the same result. Otherwise, if it completed exceptionally, the returned CompletableFuture
// also does so".

import java.util.concurrent.CompletableFuture;

public class CfAnyOf {
  public static void main(String[] args) throws InterruptedException {
    var good = new CompletableFuture<String>();
    var bad = new CompletableFuture<String>();
    Thread one = Thread.ofPlatform().start(() -> good.complete("a"));
    Thread two =
        Thread.ofPlatform().start(() -> bad.completeExceptionally(new IllegalStateException()));
    var any =
        CompletableFuture.anyOf(good, bad)
            .handle((value, thrown) -> thrown == null ? "value " + value : "failed");
    System.out.println(any.join());
    one.join();
    two.join();
  }
}
