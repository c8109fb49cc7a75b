// removeIf over the values of a ConcurrentHashMap asks a predicate that takes a lock, which main
// holds for a while; another thread replaces a value meanwhile.
// allowed: left {2=2}
// allowed: left {1=3, 2=2}
// because: ConcurrentHashMap views remove an entry if its value matched and is still there; 3 does
// not match, so it stays if it was put in time or after the removal.

import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

public class ChmValuesRemoveIf {
  static final ReentrantLock lock = new ReentrantLock();

  public static void main(String[] args) throws InterruptedException {
    var map = new ConcurrentHashMap<Integer, Integer>();
    map.put(1, 1);
    map.put(2, 2);
    Thread remover = Thread.ofPlatform().start(() -> map.values().removeIf(value -> isOne(value)));
    Thread replacer = Thread.ofPlatform().start(() -> map.computeIfPresent(1, (k, v) -> 3));
    lock.lock();
    Thread.yield();
    lock.unlock();
    remover.join();
    replacer.join();
    System.out.println("left " + new TreeMap<>(map));
  }

  static boolean isOne(int value) {
    lock.lock();
    try {
      return value == 1;
    } finally {
      lock.unlock();
    }
  }
}
