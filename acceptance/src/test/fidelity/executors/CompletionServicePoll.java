// poll of a completion service does not wait: the task may be done or not.
// allowed: polled nothing, took a
// allowed: polled a
// because: CompletionService.poll: the next completed future, "or null if none are present".

import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

public class CompletionServicePoll {
  public static void main(String[] args) throws Exception {
    try (var pool = Executors.newCachedThreadPool()) {
      var service = new ExecutorCompletionService<String>(pool);
      service.submit(() -> "a");
      var polled = service.poll();
      if (polled == null) {
        System.out.println("polled nothing, took " + service.take().get());
      } else {
        System.out.println("polled " + polled.get());
      }
    }
  }
}
