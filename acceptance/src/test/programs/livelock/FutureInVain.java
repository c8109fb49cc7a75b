// heddle: verdict failed
// heddle: kind livelock
// heddle: schedules 10

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The one who should complete the future has failed; main asks for ever. */
public class FutureInVain {
  static boolean isDone(CompletableFuture<String> answer)
      throws InterruptedException, ExecutionException {
    try {
      return answer.get(10, TimeUnit.MILLISECONDS) != null;
    } catch (TimeoutException e) {
      return false;
    }
  }

  public static void main(String[] args) throws InterruptedException, ExecutionException {
    CompletableFuture<String> answer = new CompletableFuture<>();
    Thread worker =
        new Thread(
            () -> {
              if (args.length > 0) {
                answer.complete(args[0]);
              }
            });
    worker.start();
    while (!isDone(answer)) {
      Thread.yield();
    }
  }
}
