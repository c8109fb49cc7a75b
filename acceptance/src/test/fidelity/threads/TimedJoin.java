// A timed join tells whether the thread has ended in time.
// allowed: true
// allowed: false
// because: Thread.join(Duration): true if the thread has terminated, false if it has not.
// options: --timeouts any
import java.time.Duration;

public class TimedJoin {
  public static void main(String[] args) throws InterruptedException {
    Thread sleeper = thread("sleeper", () -> Thread.sleep(1));
    sleeper.start();
    boolean ended = sleeper.join(Duration.ofMillis(1));
    sleeper.join();
    System.out.println(ended);
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
