// heddle: args 8

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** All philosophers take their left fork first. Some think for longer before they do. */
public class Philosophers {
  private static Lock[] forks = {};

  private static void dine(int seat, AtomicIntegerArray thoughts) {
    for (int i = 0; i < seat * 7 % 5 * 4; i++) {
      thoughts.set(seat, i);
    }
    int left = seat;
    int right = (seat + 1) % forks.length;
    Lock first = forks[Math.min(left, right)];
    Lock second = forks[Math.max(left, right)];
    first.lock();
    second.lock();
    second.unlock();
    first.unlock();
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    forks = new Lock[n];
    for (int i = 0; i < n; i++) {
      forks[i] = new ReentrantLock();
    }
    AtomicIntegerArray thoughts = new AtomicIntegerArray(n);
    for (int i = 0; i < n; i++) {
      int seat = i;
      new Thread(() -> dine(seat, thoughts), "philosopher-" + seat).start();
    }
  }
}
