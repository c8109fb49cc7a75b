// heddle: verdict failed
// heddle: kind stuck
// heddle: explains thread "reader" waits in ReentrantReadWriteLock.ReadLock.lock
// heddle: explains thread "main" waits for the end of thread "reader"

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A reader waits behind a writer in the queue, and who keeps the writer out waits for the reader. */
public class ReaderBehindQueuedWriter {
  public static void main(String[] args) throws InterruptedException {
    ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    Thread reader =
        new Thread(
            () -> {
              lock.readLock().lock();
              lock.readLock().unlock();
            },
            "reader");
    lock.readLock().lock();
    new Thread(
            () -> {
              lock.writeLock().lock();
              lock.writeLock().unlock();
            },
            "writer")
        .start();
    reader.start();
    reader.join();
    lock.readLock().unlock();
  }
}
