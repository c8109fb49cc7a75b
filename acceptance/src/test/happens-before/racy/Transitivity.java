// edge: thread 1's volatile write -> thread 2 reads it and unlocks a monitor -> thread 3 locks it
// source: JLS 17.4.5 (and 17.4.4)
// broken: thread 2 unlocks before it reads thread 1's flag
// race: Transitivity.data

public class Transitivity {
  static final Object LOCK = new Object();
  static int data;
  static volatile boolean first;
  static boolean second;

  public static void main(String[] args) throws InterruptedException {
    Thread one =
        new Thread(
            () -> {
              data = 42;
              first = true;
            });
    Thread two =
        new Thread(
            () -> {
              synchronized (LOCK) {
                second = true;
                LOCK.notify();
              }
              while (!first) {
                Thread.onSpinWait();
              }
            });
    one.start();
    two.start();
    synchronized (LOCK) {
      while (!second) {
        LOCK.wait();
      }
    }
    int seen = data;
  }
}
