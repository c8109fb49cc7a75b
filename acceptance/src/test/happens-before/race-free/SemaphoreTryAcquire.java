// edge: Semaphore.release -> tryAcquire returns true
// source: java.util.concurrent package description: "Semaphore.release", "Semaphore.acquire"

import java.util.concurrent.Semaphore;

public class SemaphoreTryAcquire {
  static final Semaphore SEMAPHORE = new Semaphore(0);
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (SEMAPHORE.tryAcquire()) {
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    SEMAPHORE.release();
  }
}
