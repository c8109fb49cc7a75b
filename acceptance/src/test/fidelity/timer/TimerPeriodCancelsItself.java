// A periodic task cancels itself in its third run.
// allowed: runs 3
// because: TimerTask.cancel: "If the task has been scheduled for repeated execution, it will never
// run again. (If the task is running when this call occurs, the task will run to completion, but
// will never run again.)"

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

public class TimerPeriodCancelsItself {
  static final AtomicInteger runs = new AtomicInteger();

  public static void main(String[] args) throws InterruptedException {
    var timer = new Timer();
    var third = new CountDownLatch(1);
    var after = new CountDownLatch(1);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            if (runs.incrementAndGet() == 3) {
              cancel();
              third.countDown();
            }
          }
        },
        0,
        1);
    third.await();
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            after.countDown();
          }
        },
        2);
    after.await();
    timer.cancel();
    System.out.println("runs " + runs);
  }
}
