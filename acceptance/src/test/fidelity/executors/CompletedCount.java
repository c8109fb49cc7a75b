// The future of a task is done before its worker counts the task as completed.
// allowed: completed 0, then 1
// allowed: completed 1, then 1
// because: ThreadPoolExecutor.getCompletedTaskCount: "the states of tasks and threads may change
// dynamically during computation, the returned value is only an approximation".

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public class CompletedCount {
  public static void main(String[] args) throws Exception {
    var pool = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    pool.submit(() -> 1).get();
    long completed = pool.getCompletedTaskCount();
    pool.close();
    System.out.println("completed " + completed + ", then " + pool.getCompletedTaskCount());
  }
}
