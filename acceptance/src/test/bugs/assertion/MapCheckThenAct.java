// heddle: args 24

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Words are counted with get and put on a concurrent map; two texts share their last word only. */
public class MapCheckThenAct {
  private static final ConcurrentMap<Integer, Integer> counts = new ConcurrentHashMap<>();

  private static void count(int word) {
    Integer before = counts.get(word);
    counts.put(word, before == null ? 1 : before + 1);
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    Runnable counts1 =
        () -> {
          for (int word = 1; word < n; word++) {
            count(word);
          }
          count(0);
        };
    Thread novel = new Thread(counts1, "novel");
    Thread poem = new Thread(() -> count(0), "poem");
    novel.start();
    poem.start();
    novel.join();
    poem.join();
    assert counts.get(0) == 2 : counts.get(0);
  }
}
