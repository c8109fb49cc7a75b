// heddle: verdict failed
// heddle: kind stuck
// heddle: explains ReentrantLock.lock
// heddle: explains leaver

import java.util.concurrent.locks.ReentrantLock;

/** A thread returns early with the lock in its hand, and ends: nobody can ever unlock it. */
public class ForgottenUnlock {
  private final ReentrantLock lock = new ReentrantLock();
  private int size;

  void add(int item) {
    lock.lock();
    if (item < 0) {
      return;
    }
    size++;
    lock.unlock();
  }

  public static void main(String[] args) throws InterruptedException {
    ForgottenUnlock list = new ForgottenUnlock();
    Thread leaver = new Thread(() -> list.add(-1), "leaver");
    Thread adder = new Thread(() -> list.add(1), "adder");
    leaver.start();
    adder.start();
    leaver.join();
    adder.join();
    System.out.println("size = " + list.size);
  }
}
