package dev.heddle.benchmarks;

import dev.heddle.toolkit.Barrier;
import dev.heddle.toolkit.Channel;
import dev.heddle.toolkit.Permits;
import dev.heddle.toolkit.WorkerPool;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/**
 * Measures the toolkit against the JDK's classes: {@code benchmarks/toolkit [rounds]}. In each
 * round the two run one after the other, in turns; what is printed is the median of the rounds'
 * ratios, so that a machine which is busy with other things slows both.
 */
public final class ToolkitSpeed {
  private static final int WARM_UP = 5;
  private static final int ITEMS = 300_000;
  private static final int SECTIONS = 20_000_000;
  private static final int MEETINGS = 60_000;
  private static final int CAPACITY = 100;

  private final int rounds;

  private ToolkitSpeed(int rounds) {
    this.rounds = rounds;
  }

  /** Runs all. */
  public static void main(String[] arguments) throws Exception {
    new ToolkitSpeed(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 11).all();
  }

  private interface Run {
    void run() throws Exception;
  }

  private void all() throws Exception {
    permits();
    barrier();
    for (boolean virtual : new boolean[] {false, true}) {
      for (int threads : new int[] {1, 3}) {
        String how = threads + "x" + threads + (virtual ? " virtual" : " platform");
        ratio(
            "ArrayBlockingQueue / Channel, " + how,
            () -> queue(threads, virtual),
            () -> channel(threads, virtual, false));
        ratio(
            "the same with taskDone, " + how,
            () -> queue(threads, virtual),
            () -> channel(threads, virtual, true));
      }
    }
    factorials();
    calls();
  }

  /**
   * Prints how the time of the first compares to that of the second: above 1 the second is faster.
   */
  private void ratio(String name, Run reference, Run measured) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      reference.run();
      measured.run();
    }
    double[] ratios = new double[rounds];
    double[] first = new double[rounds];
    double[] second = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      first[i] = millis(reference);
      second[i] = millis(measured);
      ratios[i] = first[i] / second[i];
    }
    System.out.printf(
        "%-52s %6.2f  (%.1f ms / %.1f ms)%n", name, median(ratios), median(first), median(second));
  }

  private static double millis(Run run) throws Exception {
    long start = System.nanoTime();
    run.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private void permits() throws Exception {
    Semaphore semaphore = new Semaphore(1);
    Permits permits = Permits.of("p", 1);
    int[] sum = {0};
    ratio(
        "Semaphore / Permits, " + SECTIONS / 1_000_000 + " million sections",
        () -> {
          for (int i = 0; i < SECTIONS; i++) {
            semaphore.acquire();
            try {
              sum[0]++;
            } finally {
              semaphore.release();
            }
          }
        },
        () -> sections(permits, sum));
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    sections(permits, sum);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    System.out.printf("  Permits: %.3f bytes a section%n", bytes / (double) SECTIONS);
  }

  private static void sections(Permits permits, int[] sum) {
    for (int i = 0; i < SECTIONS; i++) {
      try (var _ = permits.acquire()) {
        sum[0]++;
      }
    }
  }

  private void barrier() throws Exception {
    ratio(
        "CyclicBarrier / Barrier, 2 parties",
        () -> {
          CyclicBarrier barrier = new CyclicBarrier(2);
          together(
              2,
              false,
              () -> {
                for (int i = 0; i < MEETINGS; i++) {
                  barrier.await();
                }
              });
        },
        () -> {
          Barrier barrier = Barrier.of("b", 2);
          together(
              2,
              false,
              () -> {
                for (int i = 0; i < MEETINGS; i++) {
                  barrier.await();
                }
              });
        });
  }

  private static void together(int n, boolean virtual, Run run) throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Runnable body =
          () -> {
            try {
              run.run();
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          };
      threads.add(
          virtual ? Thread.ofVirtual().unstarted(body) : Thread.ofPlatform().unstarted(body));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void queue(int threads, boolean virtual) throws Exception {
    ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(CAPACITY);
    int each = ITEMS / threads;
    java.util.concurrent.atomic.AtomicInteger number =
        new java.util.concurrent.atomic.AtomicInteger();
    together(
        2 * threads,
        virtual,
        () -> {
          boolean puts = number.getAndIncrement() % 2 == 0;
          for (int i = 0; i < each; i++) {
            if (puts) {
              queue.put(i);
            } else {
              queue.take();
            }
          }
        });
  }

  private static void channel(int threads, boolean virtual, boolean reports) throws Exception {
    Channel<Integer> channel = Channel.bounded("c", CAPACITY);
    int each = ITEMS / threads;
    java.util.concurrent.atomic.AtomicInteger number =
        new java.util.concurrent.atomic.AtomicInteger();
    together(
        2 * threads,
        virtual,
        () -> {
          boolean puts = number.getAndIncrement() % 2 == 0;
          for (int i = 0; i < each; i++) {
            if (puts) {
              channel.put(i);
            } else {
              var _ = channel.take();
              if (reports) {
                channel.taskDone();
              }
            }
          }
        });
  }

  private static BigInteger factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return product;
  }

  private void factorials() throws Exception {
    List<Integer> inputs = IntStream.range(0, 80_000).map(i -> 5 * (1 + i % 8)).boxed().toList();
    try (WorkerPool pool = WorkerPool.of("p", 4);
        ExecutorService executor = Executors.newFixedThreadPool(4)) {
      Run map = () -> count(pool.map(inputs, ToolkitSpeed::factorial).toList());
      ratio("loop / map, 80,000 factorials, 4 workers", () -> count(loop(inputs)), map);
      ratio("hand-chunked pool of 4 / map, the same", () -> count(chunked(executor, inputs)), map);
      ratio(
          "parallel stream / map, the same",
          () -> count(inputs.parallelStream().map(ToolkitSpeed::factorial).toList()),
          map);
    }
  }

  private static void count(List<BigInteger> results) {
    if (results.size() != 80_000) {
      throw new IllegalStateException("lost some");
    }
  }

  private static List<BigInteger> loop(List<Integer> inputs) {
    List<BigInteger> results = new ArrayList<>();
    for (int input : inputs) {
      results.add(factorial(input));
    }
    return results;
  }

  private static List<BigInteger> chunked(ExecutorService executor, List<Integer> inputs)
      throws Exception {
    int size = inputs.size() / 16;
    List<Future<List<BigInteger>>> futures = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      List<Integer> chunk = inputs.subList(i * size, (i + 1) * size);
      Callable<List<BigInteger>> work = () -> loop(chunk);
      futures.add(executor.submit(work));
    }
    List<BigInteger> results = new ArrayList<>();
    for (Future<List<BigInteger>> future : futures) {
      results.addAll(future.get());
    }
    return results;
  }

  private static void calls() throws Exception {
    try (WorkerPool pool = WorkerPool.of("p", 10)) {
      calls(pool, "23 calls of 100 ms on 10 workers / the ideal 300 ms", 23, 300, i -> 100);
    }
    try (WorkerPool pool = WorkerPool.of("p", 4)) {
      calls(
          pool,
          "40 calls, each 8th 100 ms, others 5 ms, 4 workers / 220 ms",
          40,
          220,
          i -> i % 8 == 0 ? 100 : 5);
    }
  }

  private static void calls(
      WorkerPool pool, String name, int n, double ideal, java.util.function.IntUnaryOperator millis)
      throws Exception {
    List<Integer> inputs = IntStream.range(0, n).boxed().toList();
    Run run =
        () ->
            pool.map(
                    inputs,
                    i -> {
                      Thread.sleep(millis.applyAsInt(i));
                      return i;
                    })
                .toList();
    run.run();
    double[] times = new double[5];
    for (int i = 0; i < times.length; i++) {
      times[i] = millis(run);
    }
    System.out.printf("%-60s %6.3f  (%.1f ms)%n", name, median(times) / ideal, median(times));
  }
}
