// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome value = 42

/** A thread spins until a volatile flag is set. */
public class VolatileSpin {
  private static volatile boolean ready;
  private static int value;

  public static void main(String[] args) throws InterruptedException {
    Thread writer =
        new Thread(
            () -> {
              value = 42;
              ready = true;
            });
    writer.start();
    while (!ready) {
      Thread.onSpinWait();
    }
    System.out.println("value = " + value);
    writer.join();
  }
}
