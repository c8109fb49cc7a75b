// Nobody waits for a daemon: it may have done its work when main looks, or not.
// allowed: done true
// allowed: done false
// because: Thread: the JVM does not wait for daemon threads; JLS 17.4.3: any interleaving.
public class DaemonLate {
  private static volatile boolean done;

  public static void main(String[] args) {
    Thread daemon = new Thread(() -> done = true);
    daemon.setDaemon(true);
    daemon.start();
    Thread.yield();
    System.out.println("done " + done);
  }
}
