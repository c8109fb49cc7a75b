// edge: unlock of a monitor -> Object.wait has it again
// source: JLS 17.4.5 (and 17.4.4)
// broken: the write comes after the unlock
// race: MonitorWaitReacquires.data

public class MonitorWaitReacquires {
  static final Object LOCK = new Object();
  static int data;
  static boolean done;

  public static void main(String[] args) throws InterruptedException {
    Thread writer =
        new Thread(
            () -> {
              synchronized (LOCK) {
                done = true;
                LOCK.notifyAll();
              }
              data = 42;
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
