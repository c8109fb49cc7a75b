package dev.heddle.benchmarks.toolkit;

import dev.heddle.toolkit.WorkerPool;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A few calls that take long, as downloads do. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CallsBenchmark {
  private final WorkerPool ten = WorkerPool.of("ten", 10);
  private final WorkerPool four = WorkerPool.of("four", 4);

  /** Ends the threads. */
  @TearDown(Level.Trial)
  public void close() {
    ten.close();
    four.close();
  }

  /** 23 calls of 100 ms with 10 workers: at best 300 ms. */
  @Benchmark
  public List<Integer> even() {
    return calls(ten, 23, i -> 100);
  }

  /**
   * 40 calls with 4 workers, of which each 8th takes 100 ms and the others 5 ms: at best 220 ms, in
   * the order of the calls.
   */
  @Benchmark
  public List<Integer> uneven() {
    return calls(four, 40, i -> i % 8 == 0 ? 100 : 5);
  }

  private static List<Integer> calls(WorkerPool pool, int n, IntUnaryOperator millis) {
    List<Integer> inputs = IntStream.range(0, n).boxed().toList();
    return pool.map(
            inputs,
            i -> {
              Thread.sleep(millis.applyAsInt(i));
              return i;
            })
        .toList();
  }
}
