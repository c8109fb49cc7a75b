// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome 2 fetched, 3 failed

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Five downloads, of which three may run at a time.
 *
 * <p>A semaphore is a bowl of permits: take one before you start, put it back when you are done. It
 * is put back in {@code finally}, because a download that fails is done too.
 */
public class Downloads {
  private final Semaphore slots = new Semaphore(3);
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger fetched = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  void fetch(int number) {
    int now = inside.incrementAndGet();
    assert now <= 3 : "more than three at once";
    inside.decrementAndGet();
    if (number % 2 == 0) {
      throw new IllegalStateException("no file " + number);
    }
    fetched.incrementAndGet();
  }

  void download(int number) throws InterruptedException {
    slots.acquire();
    try {
      fetch(number);
    } finally {
      slots.release();
    }
  }

  void run(int number) {
    try {
      download(number);
    } catch (IllegalStateException e) {
      failed.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Downloads downloads = new Downloads();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int number = i;
      threads.add(new Thread(() -> downloads.run(number), "download-" + i));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assert downloads.slots.availablePermits() == 3 : "a permit was lost";
    System.out.println(downloads.fetched + " fetched, " + downloads.failed + " failed");
  }
}
