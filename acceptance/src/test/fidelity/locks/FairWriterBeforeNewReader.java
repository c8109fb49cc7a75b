// With a fair lock, a new reader waits behind a writer that waits, although readers could share.
// allowed: writer reader
// because: ReentrantReadWriteLock: a fair read lock blocks if there is a waiting writer thread.
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class FairWriterBeforeNewReader {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock(true);

  private static void write() {
    LOCK.writeLock().lock();
    log("writer");
    LOCK.writeLock().unlock();
  }

  private static void read() {
    LOCK.readLock().lock();
    log("reader");
    LOCK.readLock().unlock();
  }

  private static void queue(Thread thread) {
    thread.start();
    while (!LOCK.hasQueuedThread(thread)) {
      Thread.onSpinWait();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread writer = thread("writer", () -> write());
    Thread reader = thread("reader", () -> read());
    LOCK.readLock().lock();
    queue(writer);
    queue(reader);
    LOCK.readLock().unlock();
    writer.join();
    reader.join();
    System.out.println(LOG);
  }

  private interface Task {
    void run() throws Exception;
  }

  private static Thread thread(String name, Task task) {
    return new Thread(
        () -> {
          try {
            task.run();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        },
        name);
  }
}
