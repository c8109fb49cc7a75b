// Two virtual threads and the main thread append under one ReentrantLock.
// allowed: abm
// allowed: amb
// allowed: bam
// allowed: bma
// allowed: mab
// allowed: mba
// because: ReentrantLock: mutual exclusion without fairness, for virtual threads as for others.

import java.util.concurrent.locks.ReentrantLock;

public class VirtualLock {
  static final ReentrantLock lock = new ReentrantLock();
  static final StringBuilder log = new StringBuilder();

  public static void main(String[] args) throws InterruptedException {
    Thread a = Thread.ofVirtual().start(() -> append("a"));
    Thread b = Thread.ofVirtual().start(() -> append("b"));
    append("m");
    a.join();
    b.join();
    System.out.println(log);
  }

  static void append(String letter) {
    lock.lock();
    try {
      log.append(letter);
    } finally {
      lock.unlock();
    }
  }
}
