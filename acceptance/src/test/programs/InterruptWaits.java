// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome wait, take, join, latch, lock, sleep

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;

/** An interrupt ends every kind of wait, whether it comes before the wait or during it. */
public class InterruptWaits {
  interface Wait {
    void run() throws InterruptedException;
  }

  private static final List<String> ENDED = new ArrayList<>();

  static void interrupt(String name, Wait wait) throws InterruptedException {
    Runnable task =
        () -> {
          try {
            wait.run();
          } catch (InterruptedException e) {
            assert !Thread.currentThread().isInterrupted() : name + " left the flag set";
            ENDED.add(name);
          }
        };
    Thread waiter = Thread.ofPlatform().name(name).start(task);
    waiter.interrupt();
    waiter.join();
  }

  static synchronized void waitHere() throws InterruptedException {
    InterruptWaits.class.wait();
  }

  /** Interrupts itself before it sleeps: a sleep that another would interrupt may be over by then. */
  static void sleep() {
    Thread.currentThread().interrupt();
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      assert !Thread.currentThread().isInterrupted() : "sleep left the flag set";
      ENDED.add("sleep");
    }
  }

  public static void main(String[] args) throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    interrupt("wait", InterruptWaits::waitHere);
    interrupt("take", new LinkedBlockingQueue<String>()::take);
    interrupt("join", Thread.currentThread()::join);
    interrupt("latch", new CountDownLatch(1)::await);
    lock.lock();
    interrupt("lock", lock::lockInterruptibly);
    lock.unlock();
    Thread sleeper = Thread.ofPlatform().name("sleep").start(InterruptWaits::sleep);
    sleeper.join();
    System.out.println(String.join(", ", ENDED));
  }
}
