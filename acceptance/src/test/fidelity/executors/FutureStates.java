// state() of a future, looked at once while the task runs and throws, and once after get.
// allowed: RUNNING then FAILED
// allowed: FAILED then FAILED
// because: Future.State: RUNNING "The task has not completed", FAILED "The task completed with an
// exception".

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

public class FutureStates {
  public static void main(String[] args) throws InterruptedException {
    try (var pool = Executors.newSingleThreadExecutor()) {
      var future =
          pool.submit(
              () -> {
                throw new IllegalStateException();
              });
      var first = future.state();
      try {
        future.get();
      } catch (ExecutionException e) {
        System.out.println(first + " then " + future.state());
      }
    }
  }
}
