package dev.heddle.benchmarks.toolkit;

import dev.heddle.toolkit.Permits;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One thread takes the only permit, counts and gives it back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PermitsBenchmark {
  private final Semaphore semaphore = new Semaphore(1);
  private final Permits permits = Permits.of("p", 1);
  private int count;

  /** {@code Semaphore}. */
  @Benchmark
  public int jdk() throws InterruptedException {
    semaphore.acquire();
    try {
      return count++;
    } finally {
      semaphore.release();
    }
  }

  /** {@code Permits}. */
  @Benchmark
  public int toolkit() {
    try (var _ = permits.acquire()) {
      return count++;
    }
  }
}
