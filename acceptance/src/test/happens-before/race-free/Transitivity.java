// edge: thread 1's volatile write -> thread 2 reads it and unlocks a monitor -> thread 3 locks it
// source: JLS 17.4.5 (and 17.4.4)

public class Transitivity {
  static final Object LOCK = new Object();
  static int data;
  static volatile boolean first;
  static boolean second;
  static boolean third;

  public static void main(String[] args) {
    Thread one =
        new Thread(
            () -> {
              data = 42;
              first = true;
            });
    Thread two =
        new Thread(
            () -> {
              boolean go = first;
              synchronized (LOCK) {
                second = go;
              }
            });
    one.start();
    two.start();
    boolean go;
    synchronized (LOCK) {
      go = second;
    }
    if (go) {
      int seen = data;
    }
  }
}
