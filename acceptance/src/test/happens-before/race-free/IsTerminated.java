// edge: the last action of a task -> isTerminated returns true
// source: no text says so in words; all executors of the JDK do it, and programs rely on it

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class IsTerminated {
  static int data;

  public static void main(String[] args) {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    pool.execute(
        () -> {
          data = 42;
        });
    pool.shutdown();
    if (pool.isTerminated()) {
      int seen = data;
    }
  }
}
