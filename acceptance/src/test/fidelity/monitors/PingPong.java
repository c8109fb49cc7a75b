// Two threads take turns by wait and notifyAll: there is one order only.
// allowed: ping pong ping pong
// because: Object.wait in a loop: each goes on only when it is its turn.
public class PingPong {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Object LOCK = new Object();
  private static int turn;

  private static void say(String word, int mine) throws InterruptedException {
    for (int i = 0; i < 2; i++) {
      synchronized (LOCK) {
        while (turn % 2 != mine) {
          LOCK.wait();
        }
        log(word);
        turn++;
        LOCK.notifyAll();
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    together(() -> say("ping", 0), () -> say("pong", 1));
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
