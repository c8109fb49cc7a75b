// Two threads compute the same key, and each function takes a lock that a third thread holds for a
// while. The second function sees the value of the first.
// allowed: ab
// allowed: ba
// because: ConcurrentHashMap.compute: "the entire method invocation is performed atomically"; a
// thread that holds the lock does not use the map, so nobody waits for ever.

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

public class ChmComputeSameKeyLock {
  static final ReentrantLock lock = new ReentrantLock();
  static final AtomicInteger beside = new AtomicInteger();

  public static void main(String[] args) throws InterruptedException {
    var map = new ConcurrentHashMap<String, String>();
    Thread a = Thread.ofPlatform().start(() -> append(map, "a"));
    Thread b = Thread.ofPlatform().start(() -> append(map, "b"));
    lock.lock();
    beside.incrementAndGet();
    lock.unlock();
    a.join();
    b.join();
    System.out.println(map.get("k"));
  }

  static void append(ConcurrentHashMap<String, String> map, String letter) {
    map.compute(
        "k",
        (k, old) -> {
          lock.lock();
          try {
            return old == null ? letter : old + letter;
          } finally {
            lock.unlock();
          }
        });
  }
}
