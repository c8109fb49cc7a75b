// Two tasks on a work-stealing pool: who comes first is open, the results are not.
// allowed: 3 [a, b]
// allowed: 3 [b, a]
// because: Executors.newWorkStealingPool: "makes no guarantees about the order in which submitted
// tasks are executed".

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

public class WorkStealingPoolTasks {
  public static void main(String[] args) throws Exception {
    var log = new ConcurrentLinkedQueue<String>();
    try (var pool = Executors.newWorkStealingPool(2)) {
      var a =
          pool.submit(
              () -> {
                log.add("a");
                return 1;
              });
      var b =
          pool.submit(
              () -> {
                log.add("b");
                return 2;
              });
      System.out.println(a.get() + b.get() + " " + log);
    }
  }
}
