// edge: submit to an executor of virtual threads -> the task begins
// source: java.util.concurrent package description: "actions prior to the submission of a Runnable
//    to an Executor"

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class VirtualExecutor {
  static int data;

  public static void main(String[] args) {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      data = 42;
      pool.execute(
          () -> {
            int seen = data;
          });
    }
  }
}
