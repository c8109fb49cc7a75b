// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome counter = 200
// heddle: schedules 200

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Two hundred threads that are all alive at once. */
public class TwoHundredThreads {
  public static void main(String[] args) throws InterruptedException {
    AtomicInteger counter = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      threads.add(new Thread(counter::incrementAndGet, "strand-" + i));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println("counter = " + counter);
  }
}
