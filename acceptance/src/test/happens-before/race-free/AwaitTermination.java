// edge: the last action of a task -> awaitTermination returns true
// source: no text says so in words; all executors of the JDK do it, and programs rely on it

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public class AwaitTermination {
  static int data;

  static Void write() throws Exception {
    Thread.sleep(1_000);
    data = 42;
    return null;
  }

  public static void main(String[] args) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    pool.submit(AwaitTermination::write);
    pool.shutdown();
    if (pool.awaitTermination(2, TimeUnit.SECONDS)) {
      int seen = data;
    }
  }
}
