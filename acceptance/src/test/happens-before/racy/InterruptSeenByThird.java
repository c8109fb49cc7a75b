// edge: Thread.interrupt -> a third thread's call of isInterrupted returns true
// source: JLS 17.4.5 (and 17.4.4)
// broken: the write comes after interrupt
// race: InterruptSeenByThird.data

import java.util.concurrent.locks.LockSupport;

public class InterruptSeenByThird {
  static int data;

  public static void main(String[] args) {
    Thread target =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
              }
            });
    Thread reader =
        new Thread(
            () -> {
              if (target.isInterrupted()) {
                int seen = data;
              }
            });
    target.start();
    reader.start();
    target.interrupt();
    data = 42;
  }
}
