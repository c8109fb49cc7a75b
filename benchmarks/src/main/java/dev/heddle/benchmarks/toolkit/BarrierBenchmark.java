package dev.heddle.benchmarks.toolkit;

import dev.heddle.toolkit.Barrier;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Two threads meet 60,000 times. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BarrierBenchmark {
  private static final int PARTIES = 2;
  private static final int MEETINGS = 60_000;

  /** {@code CyclicBarrier}. */
  @Benchmark
  public void jdk() throws InterruptedException {
    CyclicBarrier barrier = new CyclicBarrier(PARTIES);
    meet(
        () -> {
          try {
            barrier.await();
          } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** {@code Barrier}. */
  @Benchmark
  public void toolkit() throws InterruptedException {
    Barrier barrier = Barrier.of("b", PARTIES);
    meet(barrier::await);
  }

  /** {@code Phaser}. */
  @Benchmark
  public void phaser() throws InterruptedException {
    Phaser phaser = new Phaser(PARTIES);
    meet(phaser::arriveAndAwaitAdvance);
  }

  private interface Meeting {
    void await() throws InterruptedException;
  }

  private static void meet(Meeting meeting) throws InterruptedException {
    Together.run(
        PARTIES,
        false,
        number -> {
          for (int i = 0; i < MEETINGS; i++) {
            meeting.await();
          }
        });
  }
}
