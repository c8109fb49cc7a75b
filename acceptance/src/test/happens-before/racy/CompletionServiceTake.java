// edge: the last action of a task -> CompletionService.take returns its future
// source: CompletionService: "actions following a successful return from the corresponding take()"
// broken: it reads before take
// race: CompletionServiceTake.data

import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class CompletionServiceTake {
  static int data;

  public static void main(String[] args) throws InterruptedException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    CompletionService<String> service = new ExecutorCompletionService<>(pool);
    service.submit(
        () -> {
          data = 42;
          return "done";
        });
    int seen = data;
    service.take();
    pool.shutdown();
  }
}
