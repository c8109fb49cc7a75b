// Two threads call removeIf on a CopyOnWriteArrayList, with predicates that take a lock.
// allowed: one true, two false, left [2]
// allowed: one false, two true, left [2]
// because: CopyOnWriteArrayList: its mutations are mutually exclusive; removeIf: "true if any
// elements were removed". Only the first can remove 1.

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

public class CowalRemoveIfLock {
  static final ReentrantLock lock = new ReentrantLock();
  static volatile boolean one;
  static volatile boolean two;

  public static void main(String[] args) throws InterruptedException {
    var list = new CopyOnWriteArrayList<Integer>(List.of(1, 2));
    Thread a = Thread.ofPlatform().start(() -> one = list.removeIf(CowalRemoveIfLock::isOne));
    Thread b = Thread.ofPlatform().start(() -> two = list.removeIf(CowalRemoveIfLock::isOne));
    lock.lock();
    Thread.yield();
    lock.unlock();
    a.join();
    b.join();
    System.out.println("one " + one + ", two " + two + ", left " + list);
  }

  static boolean isOne(int element) {
    lock.lock();
    try {
      return element == 1;
    } finally {
      lock.unlock();
    }
  }
}
