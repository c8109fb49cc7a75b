// The keys of a ConcurrentHashMap take a lock in equals, which a third thread holds for a while.
// allowed: size 1, old null then a
// allowed: size 1, old b then null
// because: ConcurrentHashMap.put calls equals of the keys; nobody holds the lock for ever, so both
// puts end, one after the other.

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

public class ChmHashCodeLock {
  static final ReentrantLock lock = new ReentrantLock();
  static volatile String one;
  static volatile String two;

  record Key(int number) {
    @Override
    public boolean equals(Object other) {
      lock.lock();
      try {
        return other instanceof Key key && key.number == number;
      } finally {
        lock.unlock();
      }
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    var map = new ConcurrentHashMap<Key, String>();
    Thread a = Thread.ofPlatform().start(() -> one = map.put(new Key(1), "a"));
    Thread b = Thread.ofPlatform().start(() -> two = map.put(new Key(1), "b"));
    lock.lock();
    Thread.yield();
    lock.unlock();
    a.join();
    b.join();
    System.out.println("size " + map.size() + ", old " + one + " then " + two);
  }
}
