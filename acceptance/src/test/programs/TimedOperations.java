// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome [latch, condition, poll, offer, permit, lock, future, barrier]

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.*;
import java.util.concurrent.locks.ReentrantLock;

/** Timed operations of java.util.concurrent that nobody helps: each gives up, and not too early. */
public class TimedOperations {
  private static final List<String> GAVE_UP = new ArrayList<>();

  static void givesUp(String name, Callable<Boolean> operation) throws Exception {
    long start = System.nanoTime();
    boolean succeeded;
    try {
      succeeded = operation.call();
    } catch (TimeoutException e) {
      succeeded = false;
    }
    long elapsed = System.nanoTime() - start;
    assert !succeeded : name;
    assert elapsed >= MILLISECONDS.toNanos(10) : name + " took only " + elapsed + " ns";
    GAVE_UP.add(name);
  }

  static boolean await(ReentrantLock lock) throws InterruptedException {
    lock.lock();
    try {
      return lock.newCondition().await(10, MILLISECONDS);
    } finally {
      lock.unlock();
    }
  }

  static boolean tryLockElsewhere(ReentrantLock lock) throws Exception {
    try (ExecutorService other = Executors.newFixedThreadPool(1)) {
      return other.submit(() -> lock.tryLock(10, MILLISECONDS)).get();
    }
  }

  public static void main(String[] args) throws Exception {
    SynchronousQueue<String> queue = new SynchronousQueue<>();
    ReentrantLock lock = new ReentrantLock();
    givesUp("latch", () -> new CountDownLatch(1).await(10, MILLISECONDS));
    givesUp("condition", () -> await(lock));
    givesUp("poll", () -> new LinkedBlockingQueue<String>().poll(10, MILLISECONDS) != null);
    givesUp("offer", () -> queue.offer("a", 10, MILLISECONDS));
    givesUp("permit", () -> new Semaphore(0).tryAcquire(10, MILLISECONDS));
    lock.lock();
    givesUp("lock", () -> tryLockElsewhere(lock));
    lock.unlock();
    givesUp("future", () -> new CompletableFuture<String>().get(10, MILLISECONDS) != null);
    givesUp("barrier", () -> new CyclicBarrier(2).await(10, MILLISECONDS) >= 0);
    System.out.println(GAVE_UP);
  }
}
