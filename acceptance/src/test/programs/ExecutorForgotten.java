// heddle: verdict failed
// heddle: kind stuck
// heddle: explains pool-1-thread-1

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Nobody shuts the pool down: its threads wait for work, and the program never ends. */
public class ExecutorForgotten {
  public static void main(String[] args) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    System.out.println("answer = " + pool.submit(() -> 6 * 7).get());
  }
}
