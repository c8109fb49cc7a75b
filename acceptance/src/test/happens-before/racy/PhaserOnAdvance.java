// edge: Phaser.arrive -> onAdvance
// source: Phaser: "actions prior to any form of arrive method"
// broken: the phaser has one party too few, so it advances earlier
// race: PhaserOnAdvance.data

import java.util.concurrent.Phaser;

public class PhaserOnAdvance {
  static int data;

  static class Reading extends Phaser {
    Reading() {
      super(1);
    }

    @Override
    protected boolean onAdvance(int phase, int parties) {
      int seen = data;
      return true;
    }
  }

  static final Phaser PHASER = new Reading();

  public static void main(String[] args) {
    Thread writer =
        new Thread(
            () -> {
              data = 42;
            });
    writer.start();
    PHASER.arrive();
  }
}
