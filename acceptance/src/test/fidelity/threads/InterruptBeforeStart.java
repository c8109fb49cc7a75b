// An interrupt of a thread that was not started is remembered by the JDK, but need not be.
// allowed: true
// allowed: false
// because: Thread.interrupt: interrupting a thread that is not alive need not have any effect.
public class InterruptBeforeStart {

  private static final StringBuilder LOG = new StringBuilder();

  private static void log(String event) {
    synchronized (LOG) {
      LOG.append(event).append(' ');
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread thread = new Thread(() -> log("" + Thread.currentThread().isInterrupted()));
    thread.interrupt();
    thread.start();
    thread.join();
    System.out.println(LOG);
  }
}
