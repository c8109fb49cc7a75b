// applyToEither takes the result of whichever future is complete first.
// allowed: got a
// allowed: got b
// because: CompletionStage.applyToEither: "when either this or the other given stage complete
// normally, is executed with the corresponding result".

import java.util.concurrent.CompletableFuture;

public class CfApplyToEither {
  public static void main(String[] args) {
    var a = CompletableFuture.supplyAsync(() -> "a");
    var b = CompletableFuture.supplyAsync(() -> "b");
    System.out.println(a.applyToEither(b, x -> "got " + x).join());
    CompletableFuture.allOf(a, b).join();
  }
}
