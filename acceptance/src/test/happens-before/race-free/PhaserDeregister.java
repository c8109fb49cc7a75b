// edge: Phaser.arriveAndDeregister -> awaitAdvance returns
// source: Phaser: "actions prior to any form of arrive method"

import java.util.concurrent.Phaser;

public class PhaserDeregister {
  static final Phaser PHASER = new Phaser(1);
  static int data;

  public static void main(String[] args) {
    Thread writer =
        new Thread(
            () -> {
              data = 42;
              PHASER.arriveAndDeregister();
            });
    writer.start();
    PHASER.awaitAdvance(0);
    int seen = data;
  }
}
