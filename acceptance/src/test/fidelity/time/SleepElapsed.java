// A sleep lasts at least as long as it was told to, by System.nanoTime; two sleepers of different
// length wake in any order that their starts allow.
// allowed: one long enough true, two long enough true
// because: Thread.sleep: "Causes the currently executing thread to sleep ... for the specified
// number of milliseconds, subject to the precision and accuracy of system timers and schedulers".

public class SleepElapsed {
  static volatile boolean one;
  static volatile boolean two;

  public static void main(String[] args) throws InterruptedException {
    Thread a = Thread.ofPlatform().start(() -> one = sleep(1));
    Thread b = Thread.ofPlatform().start(() -> two = sleep(2));
    a.join();
    b.join();
    System.out.println("one long enough " + one + ", two long enough " + two);
  }

  static boolean sleep(int millis) {
    long begin = System.nanoTime();
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      return false;
    }
    return System.nanoTime() - begin >= millis * 1_000_000L;
  }
}
