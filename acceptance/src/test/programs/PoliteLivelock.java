// heddle: verdict failed
// heddle: kind livelock
// heddle: schedules 10

import java.util.concurrent.locks.ReentrantLock;

/** Two walkers at one door. Each lets the other go first as long as it wants to: for ever. */
public class PoliteLivelock {
  static final class Walker implements Runnable {
    private final ReentrantLock door;
    private volatile boolean wantsToGo = true;
    private Walker other;

    Walker(ReentrantLock door) {
      this.door = door;
    }

    @Override
    public void run() {
      while (wantsToGo) {
        if (door.tryLock()) {
          try {
            if (!other.wantsToGo) {
              wantsToGo = false;
            }
          } finally {
            door.unlock();
          }
        }
        Thread.yield();
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    ReentrantLock door = new ReentrantLock();
    Walker alice = new Walker(door);
    Walker bob = new Walker(door);
    alice.other = bob;
    bob.other = alice;
    Thread first = new Thread(alice, "alice");
    Thread second = new Thread(bob, "bob");
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println("both went through");
  }
}
