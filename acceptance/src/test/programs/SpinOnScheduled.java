// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome 42

import java.util.concurrent.*;
public class SpinOnScheduled {
  public static void main(String[] args) throws Exception {
    ScheduledExecutorService s = Executors.newScheduledThreadPool(1);
    Future<Integer> f = s.schedule(() -> 42, 10, TimeUnit.MILLISECONDS);
    while (!f.isDone()) Thread.onSpinWait();
    System.out.println(f.get());
    s.shutdown();
  }
}
