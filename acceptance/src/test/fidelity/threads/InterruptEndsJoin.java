// A thread that joins is interrupted: the join ends by the exception, or because the thread ended.
// allowed: interrupted
// allowed: joined
// because: Thread.join: InterruptedException if interrupted; a thread that has ended is joined.
// because: If both have happened, either may be found first.
public class InterruptEndsJoin {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static void join(Thread other) {
    try {
      other.join();
      log("joined");
    } catch (InterruptedException e) {
      log("interrupted");
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread other = new Thread(Thread::yield);
    Thread joiner = thread("joiner", () -> join(other));
    other.start();
    joiner.start();
    joiner.interrupt();
    joiner.join();
    other.join();
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
