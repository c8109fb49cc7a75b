// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome 23 pages: page 0 to page 22

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Ten threads fetch twenty-three pages, and the results come out in order.
 *
 * <p>The downloads end in any order. The futures do not care: they stand in the order in which the
 * work was handed in, and asking each for its result waits for just that one. The pool is closed by
 * {@code try}, which waits for its threads to end; a pool left open keeps the program alive.
 */
public class Pool {
  private static final int PAGES = 23;

  static String download(int number) throws InterruptedException {
    Thread.sleep(1 + number % 3);
    return "page " + number;
  }

  static Callable<String> task(int number) {
    return () -> download(number);
  }

  public static void main(String[] args) throws InterruptedException, ExecutionException {
    List<Callable<String>> tasks = IntStream.range(0, PAGES).mapToObj(Pool::task).toList();
    List<String> pages = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
      for (Future<String> result : pool.invokeAll(tasks)) {
        pages.add(result.get());
      }
    }
    for (int i = 0; i < PAGES; i++) {
      assert pages.get(i).equals("page " + i) : pages.get(i) + " stands at place " + i;
    }
    System.out.printf("%d pages: %s to %s%n", pages.size(), pages.getFirst(), pages.getLast());
  }
}
