// A thread on its way into a monitor that is held is seen running or blocked, never further.
// allowed: RUNNABLE
// allowed: BLOCKED
// because: Thread.State: RUNNABLE when executing, BLOCKED when waiting for a monitor lock.
public class StateBeforeAMonitor {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  private static final Object LOCK = new Object();

  public static void main(String[] args) throws InterruptedException {
    Thread thread =
        new Thread(
            () -> {
              synchronized (LOCK) {
                log("in");
              }
            });
    Thread.State state;
    synchronized (LOCK) {
      thread.start();
      Thread.yield();
      state = thread.getState();
    }
    thread.join();
    System.out.println(state);
  }
}
