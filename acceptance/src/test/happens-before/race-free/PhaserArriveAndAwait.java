// edge: Phaser.arriveAndAwaitAdvance is called -> another party's returns
// source: Phaser: "actions prior to any form of arrive method"

import java.util.concurrent.Phaser;

public class PhaserArriveAndAwait {
  static final Phaser PHASER = new Phaser(2);
  static int data;

  public static void main(String[] args) {
    Thread writer =
        new Thread(
            () -> {
              data = 42;
              PHASER.arriveAndAwaitAdvance();
            });
    writer.start();
    PHASER.arriveAndAwaitAdvance();
    int seen = data;
  }
}
