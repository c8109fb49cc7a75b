// edge: ScheduledExecutorService.schedule is called -> the task begins
// source: java.util.concurrent package description: "actions prior to the submission of a Runnable
//    to an Executor"
// broken: the write comes after schedule
// race: ScheduleToRun.data

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public class ScheduleToRun {
  static int data;

  public static void main(String[] args) {
    ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1);
    pool.prestartCoreThread(); // so that Thread.start orders nothing
    pool.schedule(
        () -> {
          int seen = data;
        },
        0,
        TimeUnit.SECONDS);
    data = 42;
    pool.shutdown();
  }
}
