// heddle: verdict passed
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A lock or semaphore counts the threads that wait for it, and says when there are none. */
public class QueuedThreads {
  public static void main(String[] args) throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    lock.lock();
    Thread waiting = waitFor(lock);
    while (!lock.hasQueuedThread(waiting)) Thread.yield();
    assert lock.hasQueuedThreads() && lock.getQueueLength() == 1 : lock;
    assert !lock.hasQueuedThread(Thread.currentThread());
    lock.unlock();
    waiting.join();
    assert !lock.hasQueuedThreads() && lock.getQueueLength() == 0 : lock;

    ReentrantReadWriteLock readWrite = new ReentrantReadWriteLock();
    readWrite.writeLock().lock();
    Thread reader = waitFor(readWrite.readLock());
    Thread writer = waitFor(readWrite.writeLock());
    while (readWrite.getQueueLength() < 2) Thread.yield();
    assert readWrite.hasQueuedThread(reader) && readWrite.hasQueuedThread(writer);
    readWrite.writeLock().unlock();
    reader.join();
    writer.join();

    Semaphore semaphore = new Semaphore(0);
    Thread taker = new Thread(semaphore::acquireUninterruptibly);
    taker.start();
    while (!semaphore.hasQueuedThreads()) Thread.yield();
    semaphore.release();
    taker.join();
    assert semaphore.getQueueLength() == 0 : semaphore;
  }

  private static Thread waitFor(Lock lock) {
    Thread thread =
        new Thread(
            () -> {
              lock.lock();
              lock.unlock();
            });
    thread.start();
    return thread;
  }
}
