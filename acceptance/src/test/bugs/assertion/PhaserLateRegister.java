// heddle: args 30

import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;

/** A worker registers with the phaser itself, so that the phase may end before it is there. */
public class PhaserLateRegister {
  public static void main(String[] args) throws InterruptedException {
    int n = args.length > 0 ? Integer.parseInt(args[0]) : 2;
    Phaser phaser = new Phaser(1);
    AtomicInteger prepared = new AtomicInteger();
    Runnable prepares =
        () -> {
          phaser.register();
          prepared.incrementAndGet();
          phaser.arriveAndDeregister();
        };
    Runnable awaits =
        () -> {
          for (int i = 0; i < n; i++) {
            prepared.incrementAndGet();
          }
          phaser.arriveAndAwaitAdvance();
          int done = prepared.get();
          assert done == n + 1 : done;
        };
    new Thread(prepares, "worker").start();
    new Thread(awaits, "coordinator").start();
  }
}
