package dev.heddle.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Threads that take processors away from a program now and then, so that its threads do not meet in
 * the same order in every run.
 */
final class Noise {
  private final List<Maker> makers = new ArrayList<>();

  /** Threads that are silent at first. */
  Noise(int threads) {
    for (int i = 0; i < threads; i++) {
      Maker maker = new Maker(1L << (6 + 4 * i));
      maker.thread.start();
      makers.add(maker);
    }
  }

  /** Lets so many of the threads make noise from now on. */
  void level(int loud) {
    for (int i = 0; i < makers.size(); i++) {
      makers.get(i).loud(i < loud);
    }
  }

  private static final class Maker {
    /** Fair, so that it can be taken away from a thread that always wants it. */
    private final Semaphore permission = new Semaphore(0, true);

    private final long turns;
    private final Thread thread = Thread.ofPlatform().daemon().name("noise").unstarted(this::run);
    private boolean loud;

    Maker(long turns) {
      this.turns = turns;
    }

    void loud(boolean wanted) {
      if (wanted && !loud) {
        permission.release();
      } else if (!wanted && loud) {
        permission.acquireUninterruptibly();
      }
      loud = wanted;
    }

    private void run() {
      while (true) {
        permission.acquireUninterruptibly();
        for (long i = 0; i < turns; i++) {
          Thread.onSpinWait();
        }
        permission.release();
      }
    }
  }
}
