// edge: Phaser.arrive -> onAdvance
// source: Phaser: "actions prior to any form of arrive method"

import java.util.concurrent.Phaser;

public class PhaserOnAdvance {
  static int data;

  static class Reading extends Phaser {
    Reading() {
      super(2);
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
              PHASER.arrive();
            });
    writer.start();
    PHASER.arrive();
  }
}
