// join and get wrap the exception differently; isCompletedExceptionally is seen early or late.
// allowed: early false, join CompletionException, get ExecutionException, late true
// allowed: early true, join CompletionException, get ExecutionException, late true
// because: CompletableFuture.join throws CompletionException, get throws ExecutionException, each
// with the exception as the cause.

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

public class CfJoinThrows {
  public static void main(String[] args) throws InterruptedException {
    var future =
        CompletableFuture.runAsync(
            () -> {
              throw new IllegalStateException();
            });
    boolean early = future.isCompletedExceptionally();
    String join = "no exception";
    String get = "no exception";
    try {
      future.join();
    } catch (CompletionException e) {
      join = "CompletionException";
    }
    try {
      future.get();
    } catch (ExecutionException e) {
      get = "ExecutionException";
    }
    boolean late = future.isCompletedExceptionally();
    System.out.println("early " + early + ", join " + join + ", get " + get + ", late " + late);
  }
}
