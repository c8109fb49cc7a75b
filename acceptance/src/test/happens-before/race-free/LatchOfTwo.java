// edge: each countDown of a CountDownLatch -> await returns
// source: java.util.concurrent package description: "CountDownLatch.countDown",
//    "CountDownLatch.await"

import java.util.concurrent.CountDownLatch;

public class LatchOfTwo {
  static final CountDownLatch LATCH = new CountDownLatch(2);
  static final int[] DATA = new int[2];

  public static void main(String[] args) throws InterruptedException {
    Thread first =
        new Thread(
            () -> {
              DATA[0] = 20;
              LATCH.countDown();
            });
    Thread second =
        new Thread(
            () -> {
              DATA[1] = 22;
              LATCH.countDown();
            });
    first.start();
    second.start();
    LATCH.await();
    int seen = DATA[0] + DATA[1];
  }
}
