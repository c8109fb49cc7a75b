// A function given to thenApplyAsync runs on the executor, never in the completer or the caller.
// allowed: x on pool, caller done first true
// allowed: x on pool, caller done first false
// because: CompletableFuture.thenApplyAsync(fn, executor): "executed using the supplied Executor".

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

public class CfThenApplyAsync {
  static volatile boolean callerDone;

  public static void main(String[] args) {
    try (var pool = Executors.newSingleThreadExecutor(task -> new Thread(task, "pool"))) {
      var future =
          CompletableFuture.completedFuture("x")
              .thenApplyAsync(
                  x ->
                      x
                          + " on "
                          + Thread.currentThread().getName()
                          + ", caller done first "
                          + callerDone,
                  pool);
      callerDone = true;
      System.out.println(future.join());
    }
  }
}
