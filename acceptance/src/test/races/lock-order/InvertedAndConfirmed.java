// heddle: verdict failed
// heddle: kind deadlock
// heddle: explains thread "late" and thread "early" wait for each other
// heddle: schedules 200

/** Two threads take two locks in inverted orders, but one is late: by luck this is seldom seen. */
public class InvertedAndConfirmed {
  private static final Object left = new Object();
  private static final Object right = new Object();
  private static volatile int pace;

  public static void main(String[] args) throws InterruptedException {
    Thread late =
        new Thread(
            () -> {
              for (int i = 0; i < 100; i++) {
                pace++;
              }
              synchronized (left) {
                synchronized (right) {
                  pace = 0;
                }
              }
            },
            "late");
    Thread early =
        new Thread(
            () -> {
              synchronized (right) {
                synchronized (left) {
                  pace = 0;
                }
              }
            },
            "early");
    late.start();
    early.start();
    late.join();
    early.join();
  }
}
