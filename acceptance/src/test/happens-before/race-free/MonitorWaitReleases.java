// edge: Object.wait gives the monitor up -> another thread's lock of it
// source: JLS 17.4.5 (and 17.4.4)

public class MonitorWaitReleases {
  static final Object LOCK = new Object();
  static int data;
  static boolean waiting;
  static boolean done;

  public static void main(String[] args) throws InterruptedException {
    Thread reader =
        new Thread(
            () -> {
              synchronized (LOCK) {
                if (waiting) {
                  int seen = data;
                }
                done = true;
                LOCK.notify();
              }
            });
    reader.start();
    synchronized (LOCK) {
      data = 42;
      while (!done) {
        waiting = true;
        LOCK.wait();
      }
    }
  }
}
