// Two threads complete the same future: the first one wins.
// allowed: a true, b false, value a
// allowed: a false, b true, value b
// because: CompletableFuture.complete: "true if this invocation caused this CompletableFuture to
// transition to a completed state, else false".

import java.util.concurrent.CompletableFuture;

public class CfCompleteRace {
  static volatile boolean a;
  static volatile boolean b;

  public static void main(String[] args) throws InterruptedException {
    var future = new CompletableFuture<String>();
    Thread one = Thread.ofPlatform().start(() -> a = future.complete("a"));
    Thread two = Thread.ofPlatform().start(() -> b = future.complete("b"));
    String value = future.join();
    one.join();
    two.join();
    System.out.println("a " + a + ", b " + b + ", value " + value);
  }
}
