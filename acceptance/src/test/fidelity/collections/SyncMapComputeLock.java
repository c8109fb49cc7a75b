// The same with a synchronized map.
// allowed: a a
// allowed: b b
// because: Collections.synchronizedMap: access is serial; main does not use the map while it holds
// the lock.

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

public class SyncMapComputeLock {
  static final ReentrantLock lock = new ReentrantLock();
  static volatile String one;
  static volatile String two;

  public static void main(String[] args) throws InterruptedException {
    Map<String, String> map = Collections.synchronizedMap(new HashMap<>());
    Thread a = Thread.ofPlatform().start(() -> one = map.computeIfAbsent("k", k -> make("a")));
    Thread b = Thread.ofPlatform().start(() -> two = map.computeIfAbsent("k", k -> make("b")));
    lock.lock();
    Thread.yield();
    lock.unlock();
    a.join();
    b.join();
    System.out.println(one + " " + two);
  }

  static String make(String value) {
    lock.lock();
    try {
      return value;
    } finally {
      lock.unlock();
    }
  }
}
