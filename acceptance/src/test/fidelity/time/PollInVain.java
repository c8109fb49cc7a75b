// Who polls until a deadline for what does not come gives up.
// allowed: given up
// because: System.nanoTime: "The values returned by this method become meaningful only when the
// difference between two such values is computed"; time passes.

import java.util.concurrent.CountDownLatch;

public class PollInVain {
  static volatile boolean done;

  public static void main(String[] args) throws InterruptedException {
    var latch = new CountDownLatch(1);
    Thread other =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    latch.await();
                    done = true;
                  } catch (InterruptedException e) {
                    // given up
                  }
                });
    long end = System.nanoTime() + 50_000_000L;
    while (!done && System.nanoTime() < end) {}
    System.out.println(done ? "done" : "given up");
    other.interrupt();
    other.join();
  }
}
