// Two suppliers on the common pool, combined: their order is open, the result is not.
// allowed: 12 after ab
// allowed: 12 after ba
// because: CompletionStage.thenCombine: "when this and the other given stage both complete
// normally, is executed with the two results".

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

public class CfThenCombine {
  static final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();

  public static void main(String[] args) {
    var a = CompletableFuture.supplyAsync(() -> note("a", "1"));
    var b = CompletableFuture.supplyAsync(() -> note("b", "2"));
    String combined = a.thenCombine(b, String::concat).join();
    System.out.println(combined + " after " + String.join("", log));
  }

  static String note(String name, String value) {
    log.add(name);
    return value;
  }
}
