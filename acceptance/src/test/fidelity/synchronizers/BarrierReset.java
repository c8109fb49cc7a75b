// A reset sends a waiting thread away with an exception; the barrier is usable again.
// allowed: broken, then usable
// because: CyclicBarrier.reset: waiting parties return with a BrokenBarrierException.
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

public class BarrierReset {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final CyclicBarrier BARRIER = new CyclicBarrier(2);

  private static void await() throws InterruptedException {
    try {
      BARRIER.await();
      log("passed,");
    } catch (BrokenBarrierException e) {
      log("broken,");
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread waiter = thread("waiter", () -> await());
    waiter.start();
    while (BARRIER.getNumberWaiting() == 0) {
      Thread.onSpinWait();
    }
    BARRIER.reset();
    waiter.join();
    System.out.println(LOG + (BARRIER.isBroken() ? "then broken" : "then usable"));
  }

  private interface Task {
    void run() throws Exception;
  }

  private static Thread thread(String name, Task task) {
    return new Thread(
        () -> {
          try {
            task.run();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        },
        name);
  }
}
