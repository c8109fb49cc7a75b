// Four threads find partners: there are three ways to pair them.
// allowed: a-b c-d
// allowed: a-c b-d
// allowed: a-d b-c
// because: Exchanger.exchange: waits for another thread to arrive; which one is open.
import java.util.concurrent.Exchanger;

public class ExchangerPairs {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Exchanger<String> EXCHANGER = new Exchanger<>();
  private static final String[] PARTNERS = new String[4];

  public static void main(String[] args) throws InterruptedException {
    together(
        () -> PARTNERS[0] = "a-" + EXCHANGER.exchange("a"),
        () -> PARTNERS[1] = "b-" + EXCHANGER.exchange("b"),
        () -> PARTNERS[2] = "c-" + EXCHANGER.exchange("c"),
        () -> PARTNERS[3] = "d-" + EXCHANGER.exchange("d"));
    for (String pair : PARTNERS) {
      if (pair.charAt(0) < pair.charAt(2)) {
        log(pair);
      }
    }
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

  /** Runs the tasks in threads of their own, and waits for their ends. */
  private static void together(Task... tasks) throws InterruptedException {
    Thread[] threads = new Thread[tasks.length];
    for (int i = 0; i < tasks.length; i++) {
      threads[i] = thread("task-" + i, tasks[i]);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
