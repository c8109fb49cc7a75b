// heddle: verdict failed
// heddle: kind assertion
// heddle: explains a page is missing

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Ten threads fetch twenty-three pages, and nobody hears that one failed.
 *
 * <p>The mistake: {@code submit} puts the exception of a task into the future that it returns, and
 * the program throws that future away. No message, no stack trace: only a page that is not there.
 * This one has nothing to do with luck; it fails under every schedule.
 */
public class PoolSwallowed {
  private static final int PAGES = 23;

  static String download(int number) throws InterruptedException {
    Thread.sleep(1 + number % 3);
    if (number == 13) {
      throw new IllegalStateException("404");
    }
    return "page " + number;
  }

  public static void main(String[] args) {
    Map<Integer, String> pages = new ConcurrentHashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
      for (int i = 0; i < PAGES; i++) {
        int number = i;
        pool.submit(() -> pages.put(number, download(number)));
      }
    }
    assert pages.size() == PAGES : "a page is missing: " + pages.size() + " of " + PAGES;
    System.out.println(pages.size() + " pages");
  }
}
