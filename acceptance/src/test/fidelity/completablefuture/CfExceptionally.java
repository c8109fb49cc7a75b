// A race of a value and an exception: exceptionally repairs only the second.
// allowed: value, seen by whenComplete: no exception
// allowed: repaired, seen by whenComplete: IllegalStateException
// because: CompletionStage.exceptionally: "when this stage completes exceptionally, is executed
// with this stage's exception"; "Otherwise, if this stage completes normally, then the returned
// stage also completes normally with the same value".

import java.util.concurrent.CompletableFuture;

public class CfExceptionally {
  static volatile String seen;

  public static void main(String[] args) throws InterruptedException {
    var future = new CompletableFuture<String>();
    Thread one = Thread.ofPlatform().start(() -> future.complete("value"));
    Thread two =
        Thread.ofPlatform().start(() -> future.completeExceptionally(new IllegalStateException()));
    String result =
        future
            .whenComplete(
                (value, thrown) ->
                    seen = thrown == null ? "no exception" : thrown.getClass().getSimpleName())
            .exceptionally(thrown -> "repaired")
            .join();
    one.join();
    two.join();
    System.out.println(result + ", seen by whenComplete: " + seen);
  }
}
