// Who looks under a lock until a deadline sees what others do there in time.
// allowed: done
// because: nothing in the program takes seconds, and its threads are fairly scheduled.

public class PollUnderLock {
  static final Object lock = new Object();
  static boolean done;

  static boolean isDone() {
    synchronized (lock) {
      return done;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread other =
        Thread.ofPlatform()
            .start(
                () -> {
                  synchronized (lock) {
                    done = true;
                  }
                });
    long end = System.currentTimeMillis() + 2_000;
    while (!isDone() && System.currentTimeMillis() < end) {}
    System.out.println(isDone() ? "done" : "too late");
    other.join();
  }
}
