// Two tasks on the common pool, and a wait until it is quiescent.
// allowed: quiescent true [a, b]
// allowed: quiescent true [b, a]
// because: ForkJoinPool.awaitQuiescence: "waits and/or attempts to assist performing tasks until
// this ForkJoinPool isQuiescent or the indicated timeout elapses"; order is open.

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

public class CommonPoolTasks {
  public static void main(String[] args) {
    var log = new ConcurrentLinkedQueue<String>();
    ForkJoinPool.commonPool().execute(() -> log.add("a"));
    ForkJoinPool.commonPool().execute(() -> log.add("b"));
    boolean quiescent = ForkJoinPool.commonPool().awaitQuiescence(1, TimeUnit.HOURS);
    System.out.println("quiescent " + quiescent + " " + log);
  }
}
