// heddle: verdict failed
// heddle: kind starvation
// heddle: schedules 4
// heddle: explains thread "writer" is passed over for ever in Condition.await

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Readers that overlap all the time, and a writer that waits for a condition. */
public class OwnReadersCondition {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition free = lock.newCondition();
  private int readers;
  private boolean writing;
  static volatile int read;

  void lockRead() throws InterruptedException {
    lock.lock();
    try {
      while (writing) {
        free.await();
      }
      readers++;
    } finally {
      lock.unlock();
    }
  }

  void unlockRead() {
    lock.lock();
    try {
      readers--;
      if (readers == 0) {
        free.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  void lockWrite() throws InterruptedException {
    lock.lock();
    try {
      while (writing || readers > 0) {
        free.await();
      }
      writing = true;
    } finally {
      lock.unlock();
    }
  }

  void unlockWrite() {
    lock.lock();
    try {
      writing = false;
      free.signalAll();
    } finally {
      lock.unlock();
    }
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
    OwnReadersCondition lock = new OwnReadersCondition();
    for (int i = 0; i < 3; i++) {
      Thread reader = new Thread(lock::read, "reader-" + i);
      reader.setDaemon(true);
      reader.start();
    }
    new Thread(lock::write, "writer").start();
  }
}
