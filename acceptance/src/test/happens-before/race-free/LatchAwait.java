// edge: CountDownLatch.countDown -> await returns
// source: java.util.concurrent package description: "CountDownLatch.countDown",
//    "CountDownLatch.await"

import java.util.concurrent.CountDownLatch;

public class LatchAwait {
  static final CountDownLatch LATCH = new CountDownLatch(1);
  static int data;

  public static void main(String[] args) throws InterruptedException {
    Thread writer =
        new Thread(
            () -> {
              data = 42;
              LATCH.countDown();
            });
    writer.start();
    LATCH.await();
    int seen = data;
  }
}
