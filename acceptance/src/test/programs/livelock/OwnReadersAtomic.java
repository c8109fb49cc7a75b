// heddle: verdict failed
// heddle: kind starvation
// heddle: schedules 100
// heddle: explains thread "writer" is passed over for ever

import java.util.concurrent.atomic.AtomicInteger;

/** A lock for readers and writers of one's own, in which nothing holds readers back. */
public class OwnReadersAtomic {
  static final AtomicInteger readers = new AtomicInteger();

  static void read() {
    while (true) {
      int now = readers.get();
      if (now >= 0 && readers.compareAndSet(now, now + 1)) {
        readers.decrementAndGet();
      }
    }
  }

  static void write() {
    while (!readers.compareAndSet(0, -1)) {
      Thread.onSpinWait();
    }
    readers.set(0);
  }

  public static void main(String[] args) {
    for (int i = 0; i < 2; i++) {
      Thread reader = new Thread(OwnReadersAtomic::read, "reader-" + i);
      reader.setDaemon(true);
      reader.start();
    }
    new Thread(OwnReadersAtomic::write, "writer").start();
  }
}
