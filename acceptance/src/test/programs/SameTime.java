// heddle: verdict passed
// heddle: same-outcome

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.CountDownLatch;

/** Clocks, thread names and thread ids: the same in each run, and in each replay. */
public class SameTime {
  public static void main(String[] args) throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    Thread idle = new Thread(new Idler(over), "idle");
    idle.start();
    long start = System.nanoTime();
    System.out.println(start);
    System.out.println(System.currentTimeMillis());
    System.out.println(Instant.now());
    System.out.println(LocalDateTime.now());
    System.out.println(Thread.currentThread().threadId() + " " + idle.threadId());
    System.out.println(new Thread().getName() + " " + new Thread().getName());
    System.out.println(Thread.currentThread());
    Thread.sleep(10);
    System.out.println(System.nanoTime() - start);
    over.countDown();
    idle.join();
  }

  record Idler(CountDownLatch over) implements Runnable {
    @Override
    public void run() {
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
