// A thread in close() of a pool is interrupted: close stops the tasks, waits all the same, and
// keeps the interrupt status.
// allowed: task interrupted, closer interrupted true
// because: ExecutorService.close: "If interrupted while waiting, this method stops all executing
// tasks as if by invoking shutdownNow. It then continues to wait until all actively executing tasks
// have completed. ... The interrupt status will be re-asserted before this method returns".

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

public class CloseInterrupted {
  static volatile String task = "not run";

  public static void main(String[] args) throws InterruptedException {
    var started = new CountDownLatch(1);
    var pool = Executors.newSingleThreadExecutor();
    pool.execute(
        () -> {
          started.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            task = "interrupted";
          }
        });
    started.await();
    Thread main = Thread.currentThread();
    Thread interrupter = Thread.ofPlatform().start(main::interrupt);
    pool.close();
    boolean interrupted = Thread.interrupted();
    interrupter.join();
    System.out.println("task " + task + ", closer interrupted " + interrupted);
  }
}
