// edge: CountDownLatch.countDown -> await with a timeout returns true
// source: java.util.concurrent package description: "CountDownLatch.countDown",
//    "CountDownLatch.await"

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

public class LatchTimedAwait {
  static final CountDownLatch LATCH = new CountDownLatch(1);
  static int data;

  static void write() {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    data = 42;
    LATCH.countDown();
  }

  public static void main(String[] args) throws InterruptedException {
    Thread writer = new Thread(LatchTimedAwait::write);
    writer.start();
    if (LATCH.await(2, TimeUnit.SECONDS)) {
      int seen = data;
    }
  }
}
