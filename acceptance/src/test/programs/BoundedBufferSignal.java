// heddle: verdict failed
// heddle: kind stuck
// heddle: explains Condition.await

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A buffer for one item with one condition for all: a signal can reach the wrong kind. */
public class BoundedBufferSignal {
  private final Queue<Integer> items = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private int sum;

  void put(int item) {
    lock.lock();
    try {
      while (!items.isEmpty()) {
        changed.awaitUninterruptibly();
      }
      items.add(item);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  void take() {
    lock.lock();
    try {
      while (items.isEmpty()) {
        changed.awaitUninterruptibly();
      }
      sum += items.remove();
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    BoundedBufferSignal buffer = new BoundedBufferSignal();
    Thread[] threads = {
      new Thread(buffer::take, "taker-1"),
      new Thread(buffer::take, "taker-2"),
      new Thread(() -> buffer.put(1), "putter-1"),
      new Thread(() -> buffer.put(2), "putter-2")
    };
    Arrays.stream(threads).forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println("sum = " + buffer.sum);
  }
}
