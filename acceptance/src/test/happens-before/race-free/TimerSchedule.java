// edge: Timer.schedule is called -> TimerTask.run begins
// source: Timer is "thread-safe"; JLS 17.4.5 (monitor): schedule and the timer's thread lock its
//    queue

import java.util.Timer;
import java.util.TimerTask;

public class TimerSchedule {
  static int data;

  public static void main(String[] args) {
    Timer timer = new Timer();
    data = 42;
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            int seen = data;
            timer.cancel();
          }
        },
        0);
  }
}
