// A thread in invokeAll is interrupted: it cancels the tasks that are not done, unless all were
// done before.
// allowed: interrupted
// allowed: done 2
// because: ExecutorService.invokeAll: "InterruptedException if interrupted while waiting, in which
// case unfinished tasks are cancelled".

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

public class InvokeAllInterrupted {
  public static void main(String[] args) throws InterruptedException {
    Thread main = Thread.currentThread();
    Callable<Integer> task = () -> 1;
    String result;
    Thread interrupter;
    try (var pool = Executors.newFixedThreadPool(2)) {
      interrupter = Thread.ofPlatform().start(main::interrupt);
      try {
        result = "done " + pool.invokeAll(List.of(task, task)).size();
      } catch (InterruptedException e) {
        result = "interrupted";
      }
      interrupter.join();
    } catch (InterruptedException e) {
      result = "done 2";
    }
    System.out.println(result);
  }
}
