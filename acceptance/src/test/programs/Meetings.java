// heddle: verdict passed
// heddle: same-outcome
// heddle: outcome got a, gave b, phase 2, unparked

import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.locks.LockSupport;

/** Exchanger, SynchronousQueue, Phaser and park: threads that meet in less usual places. */
public class Meetings {
  private static volatile boolean released;

  public static void main(String[] args) throws InterruptedException {
    Exchanger<String> exchanger = new Exchanger<>();
    SynchronousQueue<String> queue = new SynchronousQueue<>();
    Phaser phaser = new Phaser(2);
    Thread partner =
        new Thread(
            () -> {
              try {
                queue.put("gave " + exchanger.exchange("a"));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              phaser.arriveAndAwaitAdvance();
              phaser.arriveAndAwaitAdvance();
              while (!released) {
                LockSupport.park();
              }
            });
    partner.start();
    String got = exchanger.exchange("b");
    String gave = queue.take();
    phaser.arriveAndAwaitAdvance();
    phaser.arriveAndAwaitAdvance();
    released = true;
    LockSupport.unpark(partner);
    partner.join();
    System.out.printf("got %s, %s, phase %d, unparked%n", got, gave, phaser.getPhase());
  }
}
