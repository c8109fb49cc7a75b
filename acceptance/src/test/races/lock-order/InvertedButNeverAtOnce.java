// heddle: verdict passed
// heddle: explains Warnings (they do not change the verdict):
// heddle: explains lock order: thread "second" took a ReentrantLock at InvertedButNeverAtOnce.java:35
// heddle: schedules 200

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The orders are inverted, but a flag keeps the threads apart. */
public class InvertedButNeverAtOnce {
  private static final Lock left = new ReentrantLock();
  private static final Lock right = new ReentrantLock();
  private static volatile boolean done;

  public static void main(String[] args) throws InterruptedException {
    Thread first =
        new Thread(
            () -> {
              left.lock();
              right.lock();
              right.unlock();
              left.unlock();
              done = true;
            },
            "first");
    Thread second =
        new Thread(
            () -> {
              while (!done) {
                Thread.onSpinWait();
              }



              right.lock();
              left.lock();
              left.unlock();
              right.unlock();
            },
            "second");
    first.start();
    second.start();
    first.join();
    second.join();
  }
}
