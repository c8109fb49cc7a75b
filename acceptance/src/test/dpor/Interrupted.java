import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** A thread that waits, as the argument says, is woken and is interrupted, in any order. */
public class Interrupted {
  private static final Object monitor = new Object();
  private static final ReentrantLock lock = new ReentrantLock();
  private static final Condition condition = lock.newCondition();
  private static final BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
  private static final SynchronousQueue<Integer> handOver = new SynchronousQueue<>();
  private static final Semaphore semaphore = new Semaphore(0);
  private static final CountDownLatch latch = new CountDownLatch(1);
  private static volatile String seen = "";

  public static void main(String[] args) throws InterruptedException {
    String how = args[0];
    Thread waits = new Thread(() -> waits(how), "waits");
    Thread wakes = new Thread(() -> wakes(how, waits), "wakes");
    waits.start();
    wakes.start();
    waits.interrupt();
    waits.join();
    wakes.join();
    System.out.println(seen);
  }

  private static void waits(String how) {
    try {
      await(how);
      seen = "on time";
    } catch (InterruptedException e) {
      seen = "interrupted";
    }
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      seen += ", and later";
    }
  }

  private static void await(String how) throws InterruptedException {
    switch (how) {
      case "sleep" -> Thread.sleep(100);
      case "wait" -> {
        synchronized (monitor) {
          monitor.wait(100);
        }
      }
      case "condition" -> {
        lock.lock();
        try {
          condition.await(1, TimeUnit.SECONDS);
        } finally {
          lock.unlock();
        }
      }
      case "lock" -> {
        lock.lockInterruptibly();
        lock.unlock();
      }
      case "queue" -> queue.take();
      case "hand-over" -> handOver.put(1);
      case "semaphore" -> semaphore.acquire();
      case "latch" -> latch.await();
      case "park" -> LockSupport.parkNanos(1_000_000);
      default -> throw new IllegalArgumentException(how);
    }
  }

  private static void wakes(String how, Thread waits) {
    switch (how) {
      case "wait" -> {
        synchronized (monitor) {
          monitor.notify();
        }
      }
      case "condition", "lock" -> {
        lock.lock();
        condition.signal();
        lock.unlock();
      }
      case "park" -> LockSupport.unpark(waits);
      case "queue" -> queue.add(1);
      case "hand-over" -> handOver.poll();
      case "semaphore" -> semaphore.release();
      default -> latch.countDown();
    }
  }
}
