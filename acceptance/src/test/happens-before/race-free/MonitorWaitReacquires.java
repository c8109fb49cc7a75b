// edge: unlock of a monitor -> Object.wait has it again
// source: JLS 17.4.5 (and 17.4.4)

public class MonitorWaitReacquires {
  static final Object LOCK = new Object();
  static int data;
  static boolean done;

  public static void main(String[] args) throws InterruptedException {
    Thread writer =
        new Thread(
            () -> {
              data = 42;
              synchronized (LOCK) {
                done = true;
                LOCK.notifyAll();
              }
            });
    synchronized (LOCK) {
      writer.start();
      while (!done) {
        LOCK.wait();
      }
    }
    int seen = data;
  }
}
