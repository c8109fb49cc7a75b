// An interrupt of one waiting thread breaks the barrier for the other.
// allowed: a interrupted, b broken
// because: CyclicBarrier.await: if interrupted while waiting, others throw BrokenBarrierException.
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

public class BarrierInterrupted {
  private static final CyclicBarrier BARRIER = new CyclicBarrier(3);
  private static volatile String a = "a passed";
  private static volatile String b = "b passed";

  private static void a() throws BrokenBarrierException {
    try {
      BARRIER.await();
    } catch (InterruptedException e) {
      a = "a interrupted";
    }
  }

  private static void b() throws InterruptedException {
    try {
      BARRIER.await();
    } catch (BrokenBarrierException e) {
      b = "b broken";
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread first = thread("a", () -> a());
    Thread second = thread("b", () -> b());
    first.start();
    second.start();
    first.interrupt();
    first.join();
    second.join();
    System.out.println(a + ", " + b);
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
