// heddle: verdict failed
// heddle: kind livelock
// heddle: schedules 10

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Two wait on a condition with a timeout, each for what the other would do next. */
public class AwaitsForNobody {
  static final ReentrantLock lock = new ReentrantLock();
  static final Condition changed = lock.newCondition();
  static boolean asked;
  static boolean answered;

  static void ask() {
    lock.lock();
    try {
      while (!answered) {
        changed.await(10, TimeUnit.MILLISECONDS);
      }
      asked = true;
      changed.signalAll();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      lock.unlock();
    }
  }

  static void answer() {
    lock.lock();
    try {
      while (!asked) {
        changed.await(10, TimeUnit.MILLISECONDS);
      }
      answered = true;
      changed.signalAll();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      lock.unlock();
    }
  }

  public static void main(String[] args) {
    new Thread(AwaitsForNobody::ask, "asker").start();
    new Thread(AwaitsForNobody::answer, "answerer").start();
  }
}
