// edge: the last action of a task -> get with a timeout returns
// source: java.util.concurrent package description: "actions taken by the asynchronous computation
//    represented by a Future"

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class FutureTimedGet {
  static int data;

  static Void write() throws Exception {
    Thread.sleep(1_000);
    data = 42;
    return null;
  }

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<Void> future = pool.submit(FutureTimedGet::write);
    try {
      future.get(2, TimeUnit.SECONDS);
      int seen = data;
    } catch (TimeoutException e) {
      // It read nothing.
    }
    pool.shutdown();
  }
}
