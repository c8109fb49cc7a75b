// heddle: verdict passed
// heddle: outcome taken = 1
// heddle: outcome taken = 2

import java.util.concurrent.atomic.AtomicInteger;

/** Each operation of an AtomicInteger is atomic; a check followed by an update is not. */
public class CheckThenAct {
  public static void main(String[] args) throws InterruptedException {
    AtomicInteger taken = new AtomicInteger();
    Runnable takeTheOnlySeat =
        () -> {
          if (taken.get() < 1) {
            taken.incrementAndGet();
          }
        };
    Thread first = new Thread(takeTheOnlySeat);
    Thread second = new Thread(takeTheOnlySeat);
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println("taken = " + taken);
  }
}
