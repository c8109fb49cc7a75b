// edge: Executor.execute is called -> the task begins
// source: java.util.concurrent package description: "actions prior to the submission of a Runnable
//    to an Executor"

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public class ExecutorExecute {
  static int data;

  public static void main(String[] args) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    pool.prestartCoreThread(); // so that Thread.start orders nothing
    data = 42;
    pool.execute(
        () -> {
          int seen = data;
        });
    pool.shutdown();
  }
}
