// heddle: verdict failed
// heddle: kind starvation
// heddle: schedules 100
// heddle: explains thread "unlucky" is passed over for ever in ReentrantLock.tryLock
// heddle: explains while thread "greedy" goes on

import java.util.concurrent.locks.ReentrantLock;

/** One thread tries a lock, and always when another has it that takes it again and again. */
public class TryLockStarves {
  public static void main(String[] args) {
    ReentrantLock lock = new ReentrantLock();
    Thread greedy =
        new Thread(
            () -> {
              while (true) {
                lock.lock();
                lock.unlock();
              }
            },
            "greedy");
    greedy.setDaemon(true);
    greedy.start();
    new Thread(
            () -> {
              while (!lock.tryLock()) {
                Thread.yield();
              }
              lock.unlock();
            },
            "unlucky")
        .start();
  }
}
