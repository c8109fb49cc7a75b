// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome sum = 3

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A buffer for one item, with a condition for those who put and one for those who take. */
public class BoundedBuffer {
  private final Queue<Integer> items = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition empty = lock.newCondition();
  private final Condition full = lock.newCondition();
  private int sum;

  void put(int item) {
    lock.lock();
    try {
      while (!items.isEmpty()) {
        empty.awaitUninterruptibly();
      }
      items.add(item);
      full.signal();
    } finally {
      lock.unlock();
    }
  }

  void take() {
    lock.lock();
    try {
      while (items.isEmpty()) {
        full.awaitUninterruptibly();
      }
      sum += items.remove();
      empty.signal();
    } finally {
      lock.unlock();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    BoundedBuffer buffer = new BoundedBuffer();
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
