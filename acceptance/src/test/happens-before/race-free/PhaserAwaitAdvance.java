// edge: Phaser.arrive -> awaitAdvance returns
// source: Phaser: "actions prior to any form of arrive method"

import java.util.concurrent.Phaser;

public class PhaserAwaitAdvance {
  static final Phaser PHASER = new Phaser(1);
  static int data;

  public static void main(String[] args) {
    Thread writer =
        new Thread(
            () -> {
              data = 42;
              PHASER.arrive();
            });
    writer.start();
    PHASER.awaitAdvance(0);
    int seen = data;
  }
}
