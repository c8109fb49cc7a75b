// edge: Phaser.arriveAndAwaitAdvance is called -> another party's returns
// source: Phaser: "actions prior to any form of arrive method"
// broken: the write comes after the advance
// race: PhaserArriveAndAwait.data

import java.util.concurrent.Phaser;

public class PhaserArriveAndAwait {
  static final Phaser PHASER = new Phaser(2);
  static int data;

  public static void main(String[] args) {
    Thread writer =
        new Thread(
            () -> {
              PHASER.arriveAndAwaitAdvance();
              data = 42;
            });
    writer.start();
    PHASER.arriveAndAwaitAdvance();
    int seen = data;
  }
}
