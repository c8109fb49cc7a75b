// terminated runs once, after all tasks, and before awaitTermination returns.
// allowed: [task, terminated]
// because: ThreadPoolExecutor.terminated: "invoked when the Executor has terminated";
// awaitTermination waits for the termination, of which the method is a part.

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public class TerminatedHook {
  static final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();

  static class Logging extends ThreadPoolExecutor {
    Logging() {
      super(2, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    @Override
    protected void terminated() {
      log.add("terminated");
    }
  }

  public static void main(String[] args) throws InterruptedException {
    var pool = new Logging();
    pool.execute(() -> log.add("task"));
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.HOURS);
    System.out.println(log);
  }
}
