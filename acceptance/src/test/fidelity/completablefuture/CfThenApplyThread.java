// A function given to thenApply runs in the thread that completes the future, or in the caller if
// the future is complete already.
// allowed: x by main
// allowed: x by completer
// because: CompletableFuture: "Actions supplied for dependent completions of non-async methods may
// be performed by the thread that completes the current CompletableFuture, or by any other caller
// of a completion method".

import java.util.concurrent.CompletableFuture;

public class CfThenApplyThread {
  public static void main(String[] args) throws InterruptedException {
    Thread main = Thread.currentThread();
    var future = new CompletableFuture<String>();
    Thread completer = Thread.ofPlatform().start(() -> future.complete("x"));
    var applied =
        future.thenApply(x -> x + " by " + (Thread.currentThread() == main ? "main" : "completer"));
    System.out.println(applied.join());
    completer.join();
  }
}
