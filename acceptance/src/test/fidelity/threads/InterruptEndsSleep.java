// An interrupt before or during a sleep ends it with an exception and clears the flag; if the other
// thread is held up for longer than the sleep, then it comes too late.
// allowed: interrupted, flag false
// allowed: slept
// because: Thread.sleep: InterruptedException if any thread has interrupted; status is cleared.
// because: Nothing bounds how long a thread that could interrupt is delayed by the scheduler.
public class InterruptEndsSleep {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(60_000);
      log("slept");
    } catch (InterruptedException e) {
      log("interrupted, flag " + Thread.currentThread().isInterrupted());
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread sleeper = thread("sleeper", () -> sleep());
    sleeper.start();
    sleeper.interrupt();
    sleeper.join();
    System.out.println(LOG);
  }

  private interface Task {
    void run() throws Exception;
  }

  private static Thread thread(String name, Task task) {
    return new Thread(
        () -> {
          try {
            task.run();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        },
        name);
  }
}
