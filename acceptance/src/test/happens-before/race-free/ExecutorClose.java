// edge: the last action of a task -> ExecutorService.close returns
// source: no text says so in words; all executors of the JDK do it, and programs rely on it

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class ExecutorClose {
  static int data;

  public static void main(String[] args) {
    try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
      pool.execute(
          () -> {
            data = 42;
          });
    }
    int seen = data;
  }
}
