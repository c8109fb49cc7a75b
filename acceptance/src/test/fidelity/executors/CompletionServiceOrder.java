// A completion service gives the futures in the order in which the tasks end.
// allowed: took ab
// allowed: took ba
// because: ExecutorCompletionService: "arranges that submitted tasks are, upon completion, placed
// on a queue accessible using take".

import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

public class CompletionServiceOrder {
  public static void main(String[] args) throws Exception {
    try (var pool = Executors.newFixedThreadPool(2)) {
      var service = new ExecutorCompletionService<String>(pool);
      service.submit(() -> "a");
      service.submit(() -> "b");
      System.out.println("took " + service.take().get() + service.take().get());
    }
  }
}
