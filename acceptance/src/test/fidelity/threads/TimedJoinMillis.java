// After a join with milliseconds, only isAlive tells whether the thread has ended.
// allowed: alive true
// allowed: alive false
// because: Thread.join(long): waits at most that long for the thread to terminate.
// options: --timeouts any
public class TimedJoinMillis {
  public static void main(String[] args) throws InterruptedException {
    Thread sleeper = thread("sleeper", () -> Thread.sleep(2));
    sleeper.start();
    sleeper.join(2);
    boolean alive = sleeper.isAlive();
    sleeper.join();
    System.out.println("alive " + alive);
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
