// edge: Semaphore.release -> acquire
// source: java.util.concurrent package description: "Semaphore.release", "Semaphore.acquire"
// broken: the write comes after release
// race: SemaphoreAcquire.data

import java.util.concurrent.Semaphore;

public class SemaphoreAcquire {
  static final Semaphore SEMAPHORE = new Semaphore(0);
  static int data;

  public static void main(String[] args) throws InterruptedException {
    Thread writer =
        new Thread(
            () -> {
              SEMAPHORE.release();
              data = 42;
            });
    writer.start();
    SEMAPHORE.acquire();
    int seen = data;
  }
}
