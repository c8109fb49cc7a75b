// heddle: args 6

/**
 * A home-made barrier that counts the next round's arrivals while this round's threads still leave.
 */
public class BarrierReuse {
  private static int parties;
  private static int waiting;
  private static int round;

  private static synchronized void await() throws InterruptedException {
    waiting++;
    if (waiting == parties) {
      waiting = 0;
      BarrierReuse.class.notify();
      return;
    }
    while (waiting != 0) {
      BarrierReuse.class.wait();
    }
    // Wakes the next one.
    BarrierReuse.class.notify();
  }

  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    parties = n;
    Runnable rounds =
        () -> {
          try {
            await();
            await();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        };
    for (int i = 0; i < n; i++) {
      new Thread(rounds, "party-" + i).start();
    }
  }
}
