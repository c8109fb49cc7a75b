// heddle: verdict passed
// heddle: schedules 1000

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A fair lock and a fair read-write lock serve those who wait in the order of their coming. */
public class FairLocks {
  public static void main(String[] args) throws InterruptedException {
    ReentrantLock lock = new ReentrantLock(true);
    check(lock.isFair(), "fair");
    List<Integer> order = new ArrayList<>();
    lock.lock();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int number = i;
      Thread thread =
          new Thread(
              () -> {
                lock.lock();
                order.add(number);
                lock.unlock();
              },
              "t" + i);
      threads.add(thread);
      thread.start();
      awaitState(thread, Thread.State.WAITING);
    }
    lock.unlock();
    for (Thread thread : threads) {
      thread.join();
    }
    check(order.equals(List.of(0, 1, 2)), "first come, first served: " + order);
    ReentrantReadWriteLock both = new ReentrantReadWriteLock(true);
    List<String> kinds = new ArrayList<>();
    both.readLock().lock();
    Thread writer =
        new Thread(
            () -> {
              both.writeLock().lock();
              kinds.add("write");
              both.writeLock().unlock();
            },
            "writer");
    writer.start();
    awaitState(writer, Thread.State.WAITING);
    Thread reader =
        new Thread(
            () -> {
              both.readLock().lock();
              kinds.add("read");
              both.readLock().unlock();
            },
            "reader");
    reader.start();
    awaitState(reader, Thread.State.WAITING);
    both.readLock().unlock();
    writer.join();
    reader.join();
    check(kinds.equals(List.of("write", "read")), "the writer first: " + kinds);
  }

  /** Waits until the thread is in this state. */
  static void awaitState(Thread thread, Thread.State state) {
    while (thread.getState() != state) {
      Thread.yield();
    }
  }

  /** Checks what the documentation promises. */
  static void check(boolean condition, String words) {
    if (!condition) {
      throw new AssertionError(words);
    }
  }
}
