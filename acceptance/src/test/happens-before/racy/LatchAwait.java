// edge: CountDownLatch.countDown -> await returns
// source: java.util.concurrent package description: "CountDownLatch.countDown",
//    "CountDownLatch.await"
// broken: the write comes after countDown
// race: LatchAwait.data

import java.util.concurrent.CountDownLatch;

public class LatchAwait {
  static final CountDownLatch LATCH = new CountDownLatch(1);
  static int data;

  public static void main(String[] args) throws InterruptedException {
    Thread writer =
        new Thread(
            () -> {
              LATCH.countDown();
              data = 42;
            });
    writer.start();
    LATCH.await();
    int seen = data;
  }
}
