// heddle: verdict failed
// heddle: kind starvation
// heddle: schedules 4
// heddle: explains thread "writer" is passed over for ever in Object.wait

/**
 * A lock for readers and writers of one's own: readers that overlap all the time keep a writer out,
 * which is woken by each that leaves.
 */
public class OwnReadersNotified {
  private int readers;
  private boolean writing;
  static volatile int read;

  synchronized void lockRead() throws InterruptedException {
    while (writing) {
      wait();
    }
    readers++;
  }

  synchronized void unlockRead() {
    readers--;
    notifyAll();
  }

  synchronized void lockWrite() throws InterruptedException {
    while (writing || readers > 0) {
      wait();
    }
    writing = true;
  }

  synchronized void unlockWrite() {
    writing = false;
    notifyAll();
  }

  void read() {
    try {
      while (true) {
        lockRead();
        read = 1;
        read = 2;
        read = 3;
        unlockRead();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  void write() {
    try {
      lockWrite();
      unlockWrite();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) {
    OwnReadersNotified lock = new OwnReadersNotified();
    for (int i = 0; i < 3; i++) {
      Thread reader = new Thread(lock::read, "reader-" + i);
      reader.setDaemon(true);
      reader.start();
    }
    new Thread(lock::write, "writer").start();
  }
}
