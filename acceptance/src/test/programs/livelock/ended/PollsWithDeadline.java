// heddle: verdict passed
// heddle: schedules 20

/** Nobody answers: whoever polls gives up when the time is over. */
public class PollsWithDeadline {
  static volatile boolean answered;

  public static void main(String[] args) throws InterruptedException {
    Thread other =
        new Thread(
            () -> {
              long end = System.currentTimeMillis() + 3_000;
              while (!answered && System.currentTimeMillis() < end) {
                Thread.onSpinWait();
              }
            });
    other.start();
    long end = System.nanoTime() + 3_000_000_000L;
    while (!answered && System.nanoTime() < end) {
      Thread.sleep(1);
    }
    other.join();
  }
}
