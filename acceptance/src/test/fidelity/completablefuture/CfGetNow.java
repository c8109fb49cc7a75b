// getNow gives the default unless the supplier is done; join waits for it.
// allowed: now absent, then x
// allowed: now x, then x
// because: CompletableFuture.getNow: "Returns the result value (or throws any encountered
// exception) if completed, else returns the given valueIfAbsent".

import java.util.concurrent.CompletableFuture;

public class CfGetNow {
  public static void main(String[] args) {
    var future = CompletableFuture.supplyAsync(() -> "x");
    System.out.println("now " + future.getNow("absent") + ", then " + future.join());
  }
}
