// heddle: args 24

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Readers and writers with a semaphore, which the first reader takes for all: the others count
 * themselves in while it still waits, and read.
 */
public class ReadersFirst {
  private static final Semaphore resource = new Semaphore(1);
  private static final Semaphore counting = new Semaphore(1);
  private static final AtomicInteger readers = new AtomicInteger();
  private static volatile boolean writing;

  private static void read() {
    counting.acquireUninterruptibly();
    if (readers.incrementAndGet() == 1) {
      resource.acquireUninterruptibly();
    }
    counting.release();
    assert !writing;
    counting.acquireUninterruptibly();
    if (readers.decrementAndGet() == 0) {
      resource.release();
    }
    counting.release();
  }

  private static void write(int pages) {
    for (int i = 0; i < pages; i++) {
      counting.acquireUninterruptibly();
      counting.release();
    }
    resource.acquireUninterruptibly();
    writing = true;
    writing = false;
    resource.release();
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    new Thread(() -> write(n), "writer").start();
    new Thread(ReadersFirst::read, "reader-1").start();
    new Thread(ReadersFirst::read, "reader-2").start();
  }
}
