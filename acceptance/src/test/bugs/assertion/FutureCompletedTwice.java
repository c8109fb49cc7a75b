// heddle: args 28

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A future that is not done is completed, and taken to have the value that was given. */
public class FutureCompletedTwice {
  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    CompletableFuture<String> answer = new CompletableFuture<>();
    AtomicInteger computed = new AtomicInteger();
    Thread cache = new Thread(() -> answer.complete("old"), "cache");
    cache.start();
    for (int i = 0; i < n; i++) {
      computed.incrementAndGet();
    }
    if (!answer.isDone()) {
      answer.complete("new");
      assert answer.join().equals("new");
    }
    cache.join();
  }
}
