// Timer.cancel races with a thread that schedules a task: the task is accepted and perhaps runs, or
// it is refused.
// allowed: accepted true, ran true
// allowed: accepted true, ran false
// allowed: accepted false, ran false
// because: Timer.cancel: "Terminates this timer, discarding any currently scheduled tasks. Does not
// interfere with a currently executing task"; schedule: IllegalStateException "if timer was
// cancelled".

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicReference;

public class TimerCancelRace {
  static volatile boolean accepted;
  static volatile boolean ran;
  static final AtomicReference<Thread> timerThread = new AtomicReference<>();

  public static void main(String[] args) throws InterruptedException {
    var timer = new Timer();
    timer.schedule(task(() -> timerThread.set(Thread.currentThread())), 0);
    while (timerThread.get() == null) {
      Thread.yield();
    }
    Thread scheduler =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    timer.schedule(task(() -> ran = true), 0);
                    accepted = true;
                  } catch (IllegalStateException e) {
                    accepted = false;
                  }
                });
    timer.cancel();
    scheduler.join();
    timerThread.get().join();
    System.out.println("accepted " + accepted + ", ran " + ran);
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
