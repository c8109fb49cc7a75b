// edge: Timer.schedule is called -> TimerTask.run begins
// source: Timer is "thread-safe"; JLS 17.4.5 (monitor): schedule and the timer's thread lock its
//    queue
// broken: the write comes after schedule
// race: TimerSchedule.data

import java.util.Timer;
import java.util.TimerTask;

public class TimerSchedule {
  static int data;

  public static void main(String[] args) {
    Timer timer = new Timer();
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            int seen = data;
            timer.cancel();
          }
        },
        0);
    data = 42;
  }
}
