// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome worked

/** A daemon that sleeps and ticks for ever does not keep the program from ending. */
public class DaemonTicker {
  private static volatile long ticks;

  static void tick() {
    try {
      while (true) {
        Thread.sleep(1000);
        ticks++;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread.ofPlatform().daemon().name("ticker").start(DaemonTicker::tick);
    Thread worker = Thread.ofPlatform().name("worker").start(() -> System.out.println("worked"));
    worker.join();
    assert ticks >= 0;
  }
}
