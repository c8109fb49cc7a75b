// heddle: args 8

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** All philosophers take their left fork first. */
public class Philosophers {
  private static Lock[] forks = {};

  private static void dine(int seat) {
    int left = seat;
    int right = (seat + 1) % forks.length;
    Lock first = forks[left];
    Lock second = forks[right];
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
    for (int i = 0; i < n; i++) {
      int seat = i;
      new Thread(() -> dine(seat), "philosopher-" + seat).start();
    }
  }
}
