// A thread looks at its flag twice; the interrupt comes before, between, or after.
// allowed: false false
// allowed: false true
// allowed: true true
// because: Thread.interrupt: sets the status at some moment; isInterrupted does not clear it.
public class InterruptSeenSometime {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static void look() {
    boolean first = Thread.currentThread().isInterrupted();
    boolean second = Thread.currentThread().isInterrupted();
    log(first + " " + second);
  }

  public static void main(String[] args) throws InterruptedException {
    Thread thread = thread("looks", () -> look());
    thread.start();
    thread.interrupt();
    thread.join();
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
