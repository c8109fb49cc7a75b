// edge: release of a fair Semaphore -> acquireUninterruptibly
// source: java.util.concurrent package description: "Semaphore.release", "Semaphore.acquire"
// broken: the reader has a permit of its own and need not wait
// race: FairSemaphore.data

import java.util.concurrent.Semaphore;

public class FairSemaphore {
  static final Semaphore SEMAPHORE = new Semaphore(1, true);
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
