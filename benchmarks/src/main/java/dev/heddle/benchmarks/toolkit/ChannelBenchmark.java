package dev.heddle.benchmarks.toolkit;

import dev.heddle.toolkit.Channel;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** 300,000 items go through a queue with room for 100, from as many producers as consumers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ChannelBenchmark {
  private static final int ITEMS = 300_000;
  private static final int CAPACITY = 100;

  /** How many producers, and how many consumers. */
  @Param({"1", "3"})
  public int threads;

  /** Whether they are virtual threads. */
  @Param({"false", "true"})
  public boolean virtual;

  /** {@code ArrayBlockingQueue}. */
  @Benchmark
  public void jdk() throws InterruptedException {
    ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(CAPACITY);
    run(queue::put, queue::take);
  }

  /** {@code Channel}. */
  @Benchmark
  public void toolkit() throws InterruptedException {
    Channel<Integer> channel = Channel.bounded("c", CAPACITY);
    run(channel::put, channel::take);
  }

  /** {@code Channel}, with {@code taskDone} for each item. */
  @Benchmark
  public void toolkitTaskDone() throws InterruptedException {
    Channel<Integer> channel = Channel.bounded("c", CAPACITY);
    run(
        channel::put,
        () -> {
          Integer item = channel.take();
          channel.taskDone();
          return item;
        });
  }

  /** The channels of Jox. */
  @Benchmark
  public void jox() throws InterruptedException {
    com.softwaremill.jox.Channel<Integer> channel =
        com.softwaremill.jox.Channel.newBufferedChannel(CAPACITY);
    run(channel::send, channel::receive);
  }

  private interface Put {
    void put(Integer item) throws InterruptedException;
  }

  private interface Take {
    Integer take() throws InterruptedException;
  }

  private void run(Put put, Take take) throws InterruptedException {
    int each = ITEMS / threads;
    Together.run(
        2 * threads,
        virtual,
        number -> {
          for (int i = 0; i < each; i++) {
            if (number % 2 == 0) {
              put.put(i);
            } else {
              take.take();
            }
          }
        });
  }
}
