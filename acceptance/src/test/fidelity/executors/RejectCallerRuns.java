// The same with CallerRunsPolicy: the third task runs in the caller, or in the pool if there is
// room.
// allowed: third in caller
// allowed: third in pool
// because: ThreadPoolExecutor.CallerRunsPolicy: "runs the rejected task directly in the calling
// thread of the execute method".

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public class RejectCallerRuns {
  static volatile String third;

  public static void main(String[] args) {
    Thread caller = Thread.currentThread();
    try (var pool =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            new ThreadPoolExecutor.CallerRunsPolicy())) {
      pool.execute(() -> {});
      pool.execute(() -> {});
      pool.execute(() -> third = Thread.currentThread() == caller ? "caller" : "pool");
    }
    System.out.println("third in " + third);
  }
}
