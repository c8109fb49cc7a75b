package dev.heddle.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerPoolTest {
  private static List<Integer> upTo(int n) {
    return IntStream.range(0, n).boxed().toList();
  }

  @Test
  void workersHaveNamesAndAreReused() throws Exception {
    ConcurrentSkipListSet<String> names = new ConcurrentSkipListSet<>();
    try (WorkerPool pool = WorkerPool.of("w", 1)) {
      for (int i = 0; i < 5; i++) {
        pool.submit(() -> names.add(Thread.currentThread().getName())).get();
      }
      Future<Boolean> daemon = pool.submit(() -> Thread.currentThread().isDaemon());
      assertThat(daemon.get()).isTrue();
      assertThat(pool.toString()).contains("pool \"w\" [open, ");
    }
    assertThat(names).containsExactly("w-1");
  }

  @Test
  void closeWaitsAndRefuses() {
    AtomicInteger runs = new AtomicInteger();
    WorkerPool pool = WorkerPool.virtual("v", 2);
    for (int i = 0; i < 20; i++) {
      var _ = pool.submit(runs::incrementAndGet);
    }
    pool.close();
    pool.close();
    assertThat(runs).hasValue(20);
    assertThatExceptionOfType(ClosedException.class)
        .isThrownBy(() -> pool.submit(() -> {}))
        .withMessage("pool \"v\" is closed");
  }

  @Test
  void closeNowLeavesNoFutureOpen() {
    WorkerPool pool = WorkerPool.of("p", 1);
    Event never = Event.create();
    Event begun = Event.create();
    Future<?> running =
        pool.submit(
            () -> {
              begun.set();
              never.await();
            });
    Future<String> pending = pool.submit(() -> "done");
    begun.await();
    pool.closeNow();
    assertThatExceptionOfType(CancellationException.class).isThrownBy(running::get);
    assertThatExceptionOfType(CancellationException.class).isThrownBy(pending::get);
    pool.close();
  }

  @Test
  void anInitializerThatFailsFailsThePool() {
    IllegalStateException failure = new IllegalStateException("no licence");
    WorkerPool pool =
        new WorkerPool(
            new WorkerPool.Settings("p", 1)
                .withInitializer(
                    () -> {
                      throw failure;
                    }));
    Future<String> pending = pool.submit(() -> "done");
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(pending::get)
        .havingCause()
        .isInstanceOf(ClosedException.class)
        .withCause(failure);
    pool.close();
    assertThatExceptionOfType(ClosedException.class)
        .isThrownBy(() -> pool.submit(() -> "done"))
        .withMessageContaining("no licence")
        .withCause(failure);
  }

  @Test
  void workThatWaitsForItsOwnPoolDoesItItself() throws Exception {
    try (WorkerPool pool = WorkerPool.of("p", 1)) {
      Future<Integer> outer =
          pool.submit(
              () -> {
                int sum = pool.submit(() -> 1).get();
                sum += pool.map(upTo(3), i -> pool.submit(() -> i).get()).toList().size();
                for (Future<Integer> one :
                    WorkerPool.asCompleted(List.of(pool.submit(() -> 5), pool.submit(() -> 6)))) {
                  sum += one.get();
                }
                return sum;
              });
      assertThat(outer.get()).isEqualTo(15);
      Future<?> closing = pool.submit(pool::close);
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(closing::get)
          .withCauseInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void completedInTheirOrder() throws Exception {
    try (WorkerPool pool = WorkerPool.of("p", 2)) {
      Event go = Event.create();
      Future<String> late =
          pool.submit(
              () -> {
                go.await();
                return "late";
              });
      Future<String> early = pool.submit(() -> "early");
      Iterator<Future<String>> done = WorkerPool.asCompleted(List.of(late, early)).iterator();
      assertThat(done.next().get()).isEqualTo("early");
      go.set();
      assertThat(done.next().get()).isEqualTo("late");
      assertThat(done.hasNext()).isFalse();
      assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(done::next);
    }
  }

  @Test
  void completionHasADeadline() {
    WorkerPool pool = WorkerPool.of("p", 1);
    Future<?> never = pool.submit(() -> Event.create().await());
    Iterator<? extends Future<?>> done =
        WorkerPool.asCompleted(List.of(never), Duration.ofMillis(1)).iterator();
    assertThatExceptionOfType(WaitTimeoutException.class).isThrownBy(done::next);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkerPool.asCompleted(List.of(CompletableFuture.completedFuture("x"))));
    pool.closeNow();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 16, 1_000})
  void mapsInOrder(int window) {
    try (WorkerPool pool = WorkerPool.of("p", 3)) {
      assertThat(pool.map(upTo(2_000), i -> 2 * i, MapOptions.DEFAULTS.withWindow(window)).toList())
          .isEqualTo(upTo(2_000).stream().map(i -> 2 * i).toList());
    }
  }

  @Test
  @SuppressWarnings("StreamToIterable") // it is read once
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void slowInputsAreNotHeldBackUntilAChunkIsFull() {
    Semaphore mayRead = new Semaphore(2);
    try (WorkerPool pool = WorkerPool.of("p", 1)) {
      Iterator<Integer> inputs =
          upTo(50).stream()
              .map(
                  i -> {
                    mayRead.acquireUninterruptibly();
                    long begin = System.nanoTime();
                    while (System.nanoTime() - begin < 2_000_000) {
                      Thread.onSpinWait();
                    }
                    return i;
                  })
              .iterator();
      int next = 0;
      for (int result : pool.map(() -> inputs, i -> i)) {
        assertThat(result).isEqualTo(next++);
        mayRead.release();
      }
      assertThat(next).isEqualTo(50);
    }
  }

  @Test
  @SuppressWarnings("StreamToIterable") // it is read once
  void mapsEndlessInputsLazily() {
    AtomicInteger read = new AtomicInteger();
    try (WorkerPool pool = WorkerPool.of("p", 2);
        Mapped<Integer> results =
            pool.map(
                Stream.generate(read::incrementAndGet)::iterator,
                i -> i,
                MapOptions.DEFAULTS.withWindow(8))) {
      for (int i = 1; i <= 1_000; i++) {
        assertThat(results.next()).isEqualTo(i);
        assertThat(read.get()).isLessThanOrEqualTo(i + 8);
      }
    }
  }

  @Test
  void aFailureComesAtItsPlace() {
    IllegalStateException failure = new IllegalStateException("bad");
    List<Integer> got = new ArrayList<>();
    try (WorkerPool pool = WorkerPool.of("p", 2)) {
      Mapped<Integer> results =
          pool.map(
              upTo(100),
              i -> {
                if (i == 50) {
                  throw failure;
                }
                return i;
              });
      assertThatIllegalStateException()
          .isThrownBy(() -> results.forEachRemaining(got::add))
          .isSameAs(failure);
      assertThat(results.hasNext()).isFalse();
    }
    assertThat(got).isEqualTo(upTo(50));
  }

  @Test
  void aCheckedFailureIsTheCause() {
    try (WorkerPool pool = WorkerPool.of("p", 2)) {
      assertThatExceptionOfType(WorkFailedException.class)
          .isThrownBy(
              () ->
                  pool.map(
                          upTo(1),
                          i -> {
                            throw new IOException("gone");
                          })
                      .toList())
          .withCauseInstanceOf(IOException.class);
    }
  }

  @Test
  @SuppressWarnings("JdkObsolete") // several threads append to it
  void failuresCanBeResults() {
    StringBuffer progress = new StringBuffer();
    try (WorkerPool pool = WorkerPool.of("p", 1)) {
      List<Result<Integer>> results =
          pool.mapResults(
                  upTo(3),
                  i -> 6 / (i - 1),
                  MapOptions.DEFAULTS
                      .withChunk(1)
                      .onProgress((done, failed) -> progress.append(done + "/" + failed + " ")))
              .toList();
      assertThat(results.get(0).get()).isEqualTo(-6);
      assertThat(results.get(1)).isInstanceOf(Result.Failure.class);
      assertThatExceptionOfType(ArithmeticException.class).isThrownBy(results.get(1)::get);
      assertThat(results.get(2)).isEqualTo(new Result.Success<>(6));
    }
    assertThat(progress).hasToString("1/0 2/1 3/1 ");
  }

  @Test
  void aMapHasADeadlineAndCanFailFast() {
    Event never = Event.create();
    try (WorkerPool pool = WorkerPool.of("p", 2)) {
      Work<Integer, Integer> work =
          i -> {
            if (i == 0) {
              never.await();
            }
            return 1 / (i - 1);
          };
      assertThatExceptionOfType(WaitTimeoutException.class)
          .isThrownBy(
              () ->
                  pool.map(List.of(0), work, MapOptions.DEFAULTS.within(Duration.ofMillis(1)))
                      .toList());
      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> pool.map(upTo(2), work, MapOptions.DEFAULTS.failingFast()).toList());
    }
  }

  @Test
  void inputsMayComeFromAChannel() {
    Channel<Integer> inputs = Channel.bounded(1);
    try (WorkerPool pool = WorkerPool.of("p", 1)) {
      inputs.put(0);
      List<Integer> got = new ArrayList<>();
      for (int result : pool.map(inputs, i -> i + 1)) {
        got.add(result);
        if (result < 3) {
          inputs.put(result);
        } else {
          inputs.close();
        }
      }
      assertThat(got).containsExactly(1, 2, 3);
    }
  }

  @Test
  void aReaderThatStopsCancelsTheRest() {
    Event never = Event.create();
    try (WorkerPool pool = WorkerPool.of("p", 2)) {
      try (Mapped<Integer> results =
          pool.map(
              upTo(10),
              i -> {
                if (i > 0) {
                  never.await();
                }
                return i;
              })) {
        assertThat(results.next()).isZero();
      }
    }
  }

  @Test
  void refusesNonsense() {
    assertThatIllegalArgumentException().isThrownBy(() -> WorkerPool.of("p", 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MapOptions.DEFAULTS.withWindow(0))
        .withMessage("window must be positive, but is 0");
    assertThatIllegalArgumentException().isThrownBy(() -> MapOptions.DEFAULTS.withChunk(0));
  }
}
