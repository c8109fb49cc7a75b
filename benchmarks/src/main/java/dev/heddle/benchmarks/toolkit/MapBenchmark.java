package dev.heddle.benchmarks.toolkit;

import com.pivovarit.collectors.ParallelCollectors;
import dev.heddle.toolkit.WorkerPool;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** 80,000 factorials, of 5, 10, … 40, in the order of the numbers, with 4 threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MapBenchmark {
  private static final int THREADS = 4;
  private static final int CHUNKS = 4 * THREADS;

  private final List<Integer> inputs =
      IntStream.range(0, 80_000).map(i -> 5 * (1 + i % 8)).boxed().toList();
  private final WorkerPool pool = WorkerPool.of("p", THREADS);
  private final ExecutorService executor = Executors.newFixedThreadPool(THREADS);

  /** Ends the threads. */
  @TearDown(Level.Trial)
  public void close() {
    pool.close();
    executor.close();
  }

  /** One thread. */
  @Benchmark
  public List<BigInteger> loop() {
    return factorials(inputs);
  }

  /** {@code WorkerPool.map} with its defaults. */
  @Benchmark
  public List<BigInteger> toolkit() {
    return pool.map(inputs, MapBenchmark::factorial).toList();
  }

  /** A fixed pool and 16 chunks, by hand. */
  @Benchmark
  public List<BigInteger> byHand() throws InterruptedException, ExecutionException {
    int size = inputs.size() / CHUNKS;
    List<Future<List<BigInteger>>> futures = new ArrayList<>();
    for (int i = 0; i < CHUNKS; i++) {
      List<Integer> chunk = inputs.subList(i * size, (i + 1) * size);
      Callable<List<BigInteger>> work = () -> factorials(chunk);
      futures.add(executor.submit(work));
    }
    List<BigInteger> results = new ArrayList<>();
    for (Future<List<BigInteger>> future : futures) {
      results.addAll(future.get());
    }
    return results;
  }

  /** A parallel stream, on the common pool. */
  @Benchmark
  public List<BigInteger> parallelStream() {
    return inputs.parallelStream().map(MapBenchmark::factorial).toList();
  }

  /** Parallel Collectors, in batches. */
  @Benchmark
  public List<BigInteger> parallelCollectors() {
    return inputs.stream()
        .collect(
            ParallelCollectors.Batching.parallel(
                MapBenchmark::factorial, Collectors.toList(), executor, THREADS))
        .join();
  }

  /** The JDK's own map for slow calls. */
  @Benchmark
  public List<BigInteger> mapConcurrent() {
    return inputs.stream()
        .gather(Gatherers.mapConcurrent(THREADS, MapBenchmark::factorial))
        .toList();
  }

  private static List<BigInteger> factorials(List<Integer> numbers) {
    List<BigInteger> results = new ArrayList<>();
    for (int number : numbers) {
      results.add(factorial(number));
    }
    return results;
  }

  private static BigInteger factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return product;
  }
}
