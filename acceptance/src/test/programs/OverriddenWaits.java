// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome get 1, await, acquire

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/** Subclasses whose methods do not wait as those that they override would, for ever. */
public class OverriddenWaits {
  static final class Eager extends FutureTask<Integer> {
    Eager() {
      super(() -> 2);
    }

    @Override
    public Integer get() {
      return isDone() ? resultNow() : 1;
    }
  }

  static final class Open extends CountDownLatch {
    Open() {
      super(1);
    }

    @Override
    public void await() {
      countDown();
    }
  }

  static final class Generous extends Semaphore {
    private static final long serialVersionUID = 1;

    Generous() {
      super(0);
    }

    @Override
    public void acquire() throws InterruptedException {
      release();
      super.acquire();
    }
  }

  public static void main(String[] args) throws InterruptedException, ExecutionException {
    Thread other = new Thread(() -> {});
    other.start();
    FutureTask<Integer> task = new Eager();
    CountDownLatch latch = new Open();
    Semaphore permits = new Generous();
    int got = task.get();
    latch.await();
    permits.acquire();
    other.join();
    System.out.println("get " + got + ", await, acquire");
  }
}
