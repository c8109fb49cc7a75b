// A task that main executes on a fork-join pool, and one that it invokes: invoke waits for its own
// task only.
// allowed: executed before invoke returned true, in the end true
// allowed: executed before invoke returned false, in the end true
// because: ForkJoinPool.invoke: "Performs the given task, returning its result upon completion";
// execute "arranges for (asynchronous) execution of the given task".

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

public class PoolInvokeAndExecute {
  static volatile boolean executed;

  public static void main(String[] args) {
    boolean before;
    try (var pool = new ForkJoinPool(2)) {
      pool.execute(() -> executed = true);
      pool.invoke(ForkJoinTask.adapt(() -> {}));
      before = executed;
    }
    System.out.println("executed before invoke returned " + before + ", in the end " + executed);
  }
}
