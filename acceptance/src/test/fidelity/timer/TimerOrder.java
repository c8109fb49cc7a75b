// Two tasks of one Timer run one after the other in the order of their times, never early.
// allowed: [short, long], early false
// because: Timer: "Corresponding to each Timer object is a single background thread that is used to
// execute all of the timer's tasks, sequentially"; a task runs "after the specified delay".

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

public class TimerOrder {
  static final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();
  static final CountDownLatch both = new CountDownLatch(2);
  static volatile boolean early;

  static class Note extends TimerTask {
    private final String name;
    private final long due;

    Note(String name, long millis) {
      this.name = name;
      this.due = System.nanoTime() + millis * 1_000_000 - 1_000_000;
    }

    @Override
    public void run() {
      // The timer counts whole milliseconds.
      if (System.nanoTime() < due) {
        early = true;
      }
      log.add(name);
      both.countDown();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    var timer = new Timer();
    timer.schedule(new Note("short", 1), 1);
    timer.schedule(new Note("long", 3), 3);
    both.await();
    timer.cancel();
    System.out.println(log + ", early " + early);
  }
}
