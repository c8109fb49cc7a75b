// heddle: verdict failed
// heddle: kind deadlock
// heddle: explains philosopher-0
// heddle: explains philosopher-1
// heddle: explains philosopher-2
// heddle: explains ReentrantLock

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** Three philosophers, who each take the fork on their left first. */
public class PhilosophersDeadlock {
  private static final int SEATS = 3;

  static void dine(ReentrantLock first, ReentrantLock second, AtomicInteger meals) {
    first.lock();
    try {
      second.lock();
      try {
        meals.incrementAndGet();
      } finally {
        second.unlock();
      }
    } finally {
      first.unlock();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    AtomicInteger meals = new AtomicInteger();
    List<ReentrantLock> forks = new ArrayList<>();
    for (int i = 0; i < SEATS; i++) {
      forks.add(new ReentrantLock());
    }
    List<Thread> philosophers = new ArrayList<>();
    for (int i = 0; i < SEATS; i++) {
      ReentrantLock first = forks.get(i);
      ReentrantLock second = forks.get((i + 1) % SEATS);
      philosophers.add(new Thread(() -> dine(first, second, meals), "philosopher-" + i));
    }
    philosophers.forEach(Thread::start);
    for (Thread philosopher : philosophers) {
      philosopher.join();
    }
    System.out.println("meals = " + meals);
  }
}
