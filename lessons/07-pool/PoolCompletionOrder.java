// heddle: verdict failed
// heddle: kind assertion
// heddle: explains stands at place

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Ten threads fetch twenty-three pages, and the results come out in some order.
 *
 * <p>The mistake: a completion service hands out results as they are completed, and the program
 * takes that for the order in which it asked. It is right only as long as no download overtakes
 * another.
 */
public class PoolCompletionOrder {
  private static final int PAGES = 23;

  static String download(int number) throws InterruptedException {
    Thread.sleep(1 + number % 3);
    return "page " + number;
  }

  public static void main(String[] args) throws InterruptedException, ExecutionException {
    List<String> pages = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
      CompletionService<String> results = new ExecutorCompletionService<>(pool);
      for (int i = 0; i < PAGES; i++) {
        int number = i;
        results.submit(() -> download(number));
      }
      for (int i = 0; i < PAGES; i++) {
        pages.add(results.take().get());
      }
    }
    for (int i = 0; i < PAGES; i++) {
      assert pages.get(i).equals("page " + i) : pages.get(i) + " stands at place " + i;
    }
    System.out.printf("%d pages: %s to %s%n", pages.size(), pages.getFirst(), pages.getLast());
  }
}
