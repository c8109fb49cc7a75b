// Two threads call computeIfAbsent of a Hashtable, with a function that takes a lock which main
// holds for a while.
// allowed: a a
// allowed: b b
// because: Hashtable is synchronized: the first call ends before the second looks; main does not
// use the table while it holds the lock.

import java.util.Hashtable;
import java.util.concurrent.locks.ReentrantLock;

public class HashtableComputeLock {
  static final ReentrantLock lock = new ReentrantLock();
  static volatile String one;
  static volatile String two;

  public static void main(String[] args) throws InterruptedException {
    var table = new Hashtable<String, String>();
    Thread a = Thread.ofPlatform().start(() -> one = table.computeIfAbsent("k", k -> make("a")));
    Thread b = Thread.ofPlatform().start(() -> two = table.computeIfAbsent("k", k -> make("b")));
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
