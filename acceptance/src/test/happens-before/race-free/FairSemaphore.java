// edge: release of a fair Semaphore -> acquireUninterruptibly
// source: java.util.concurrent package description: "Semaphore.release", "Semaphore.acquire"

import java.util.concurrent.Semaphore;

public class FairSemaphore {
  static final Semaphore SEMAPHORE = new Semaphore(0, true);
  static int data;

  public static void main(String[] args) {
    Thread writer =
        new Thread(
            () -> {
              data = 42;
              SEMAPHORE.release();
            });
    writer.start();
    SEMAPHORE.acquireUninterruptibly();
    int seen = data;
  }
}
