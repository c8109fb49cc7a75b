// TimerTask.cancel races with the run of a one-time task: true exactly if it prevents the run.
// allowed: prevented true, ran false
// allowed: prevented false, ran true
// because: TimerTask.cancel: "true if this task is scheduled for one-time execution and has not yet
// run"; "false if the task was scheduled for one-time execution and has already run".

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

public class TimerTaskCancelRace {
  static volatile boolean ran;

  public static void main(String[] args) throws InterruptedException {
    var timer = new Timer();
    var last = new CountDownLatch(1);
    var task = task(() -> ran = true);
    timer.schedule(task, 0);
    boolean prevented = task.cancel();
    timer.schedule(task(last::countDown), 0);
    last.await();
    timer.cancel();
    System.out.println("prevented " + prevented + ", ran " + ran);
  }

  static TimerTask task(Runnable action) {
    return new TimerTask() {
      @Override
      public void run() {
        action.run();
      }
    };
  }
}
