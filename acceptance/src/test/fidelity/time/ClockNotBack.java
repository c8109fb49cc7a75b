// Two threads read the clock and the epoch time around a sleep: it has gone on by about that.
// allowed: instant moved true, sleeper moved true
// because: Thread.sleep lasts its time; Instant.now reads the system clock, which nobody sets back
// meanwhile (allowing a millisecond for rounding).

import java.time.Duration;
import java.time.Instant;

public class ClockNotBack {
  static volatile boolean moved;

  public static void main(String[] args) throws InterruptedException {
    Thread sleeper = Thread.ofPlatform().start(() -> moved = movedWhileSleeping());
    boolean here = movedWhileSleeping();
    sleeper.join();
    System.out.println("instant moved " + here + ", sleeper moved " + moved);
  }

  static boolean movedWhileSleeping() {
    Instant begin = Instant.now();
    try {
      Thread.sleep(3);
    } catch (InterruptedException e) {
      return false;
    }
    return Duration.between(begin, Instant.now()).toMillis() >= 2;
  }
}
