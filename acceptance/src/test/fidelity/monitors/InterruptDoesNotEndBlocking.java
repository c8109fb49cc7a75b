// An interrupt does not end the attempt to enter a monitor; the flag stays set.
// allowed: entered, flag true
// because: Thread.interrupt: without a wait, sleep, join or channel only the status is set.
public class InterruptDoesNotEndBlocking {
  private static final Object LOCK = new Object();
  private static String result;

  public static void main(String[] args) throws InterruptedException {
    Thread blocked =
        thread(
            "blocked",
            () -> {
              synchronized (LOCK) {
                result = "entered, flag " + Thread.currentThread().isInterrupted();
              }
            });
    synchronized (LOCK) {
      blocked.start();
      blocked.interrupt();
    }
    blocked.join();
    System.out.println(result);
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
