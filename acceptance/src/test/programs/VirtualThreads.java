// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome started 1, tasks [0, 1, 4, 9], virtual true daemon true

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Virtual threads by all their doors. */
public class VirtualThreads {
  public static void main(String[] args) throws InterruptedException, ExecutionException {
    AtomicInteger started = new AtomicInteger();
    Thread single = Thread.startVirtualThread(started::incrementAndGet);
    Thread built = Thread.ofVirtual().name("built").unstarted(() -> {});
    built.start();
    built.join();
    single.join();
    List<Integer> squares = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> results = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int number = i;
        results.add(executor.submit(() -> number * number));
      }
      for (Future<Integer> result : results) {
        squares.add(result.get());
      }
    }
    System.out.printf("started %s, tasks %s, ", started, squares);
    System.out.printf("virtual %s daemon %s%n", built.isVirtual(), built.isDaemon());
  }
}
