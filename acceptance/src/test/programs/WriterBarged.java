// heddle: verdict failed
// heddle: kind deadlock
// heddle: explains thread "writer" waits for ReentrantReadWriteLock.WriteLock

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A writer that waits in the queue may find that another was faster, which then waits for it. */
public class WriterBarged {
  public static void main(String[] args) throws InterruptedException {
    ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    Thread writer =
        new Thread(
            () -> {
              lock.writeLock().lock();
              lock.writeLock().unlock();
            },
            "writer");
    lock.readLock().lock();
    writer.start();
    lock.readLock().unlock();
    lock.writeLock().lock();
    writer.join();
    lock.writeLock().unlock();
  }
}
