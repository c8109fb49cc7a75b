// edge: Phaser.arrive -> awaitAdvance returns
// source: Phaser: "actions prior to any form of arrive method"
// broken: the write comes after arrive
// race: PhaserAwaitAdvance.data

import java.util.concurrent.Phaser;

public class PhaserAwaitAdvance {
  static final Phaser PHASER = new Phaser(1);
  static int data;

  public static void main(String[] args) {
    Thread writer =
        new Thread(
            () -> {
              PHASER.arrive();
              data = 42;
            });
    writer.start();
    PHASER.awaitAdvance(0);
    int seen = data;
  }
}
