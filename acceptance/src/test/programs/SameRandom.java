// heddle: verdict passed
// heddle: same-outcome

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;

/** Random numbers from every usual source: the same in each run, and in each replay. */
public class SameRandom {
  public static void main(String[] args) throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    Thread idle = new Thread(new Idler(over), "idle");
    idle.start();
    System.out.println(Math.random());
    System.out.println(new Random().nextInt());
    System.out.println(new Random().nextLong());
    System.out.println(ThreadLocalRandom.current().nextInt(1_000_000));
    System.out.println(new SplittableRandom().nextInt());
    System.out.println(UUID.randomUUID());
    List<Integer> cards = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9));
    Collections.shuffle(cards);
    System.out.println(cards);
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
