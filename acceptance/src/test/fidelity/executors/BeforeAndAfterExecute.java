// The hooks of a ThreadPoolExecutor run in the worker around each task. The result is there before
// afterExecute has run.
// allowed: [before, run, after], after seen by get true
// allowed: [before, run, after], after seen by get false
// because: ThreadPoolExecutor.afterExecute: "invoked upon completion of execution of the given
// Runnable ... by the thread that executed the task"; the future is complete before.

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public class BeforeAndAfterExecute {
  static final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();

  static class Logging extends ThreadPoolExecutor {
    Logging() {
      super(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable task) {
      log.add("before");
    }

    @Override
    protected void afterExecute(Runnable task, Throwable thrown) {
      log.add("after");
    }
  }

  public static void main(String[] args) throws Exception {
    boolean seen;
    try (var pool = new Logging()) {
      pool.submit(() -> log.add("run")).get();
      seen = log.contains("after");
    }
    System.out.println(log + ", after seen by get " + seen);
  }
}
