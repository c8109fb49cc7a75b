// heddle: verdict failed
// heddle: kind stuck
// heddle: explains download-
// heddle: explains Semaphore.acquire

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Five downloads that share three permits, until there are none left.
 *
 * <p>The mistake: the permit is put back after the work, but not when the work throws. Each of the
 * three downloads that fail takes a permit with it. Whoever comes after the third failure waits for
 * ever. The program still ends when by then nobody is left to come.
 */
public class DownloadsLeak {
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
    fetch(number);
    slots.release();
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
    DownloadsLeak downloads = new DownloadsLeak();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int number = i;
      threads.add(new Thread(() -> downloads.run(number), "download-" + i));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println(downloads.fetched + " fetched, " + downloads.failed + " failed");
  }
}
