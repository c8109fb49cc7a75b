// obtrudeValue overwrites a result; a reader beside it sees the old value or the new one.
// allowed: read old, end new
// allowed: read new, end new
// because: CompletableFuture.obtrudeValue: "Forcibly sets or resets the value subsequently returned
// by method get() and related methods, whether or not already completed".

import java.util.concurrent.CompletableFuture;

public class CfObtrude {
  public static void main(String[] args) throws InterruptedException {
    var future = CompletableFuture.completedFuture("old");
    Thread obtruder = Thread.ofPlatform().start(() -> future.obtrudeValue("new"));
    String read = future.join();
    obtruder.join();
    System.out.println("read " + read + ", end " + future.join());
  }
}
