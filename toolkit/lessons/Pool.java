import dev.heddle.toolkit.WorkerPool;
import java.util.List;
import java.util.stream.IntStream;

/** 23 downloads on ten workers, in order. */
public class Pool {
  static String download(int number) throws InterruptedException {
    Thread.sleep(1 + number % 3);
    return "page " + number;
  }

  public static void main(String[] args) {
    List<String> pages;
    try (WorkerPool pool = WorkerPool.of("download", 10)) {
      pages = pool.map(IntStream.range(0, 23)::iterator, Pool::download).toList();
    }
    for (int i = 0; i < 23; i++) {
      assert pages.get(i).equals("page " + i) : pages.get(i) + " stands at place " + i;
    }
    System.out.printf("%d pages: %s to %s%n", pages.size(), pages.getFirst(), pages.getLast());
  }
}
