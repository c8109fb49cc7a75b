// heddle: verdict failed
// heddle: kind livelock
// heddle: schedules 10
// heddle: explains CountDownLatch.await

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One count too many: main asks again every 100 ms. */
public class LatchInVain {
  public static void main(String[] args) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(3);
    for (int i = 0; i < 2; i++) {
      new Thread(done::countDown).start();
    }
    while (!done.await(100, TimeUnit.MILLISECONDS)) {
      System.out.println("still waiting");
    }
  }
}
