package checks;

import dev.heddle.toolkit.Channel;
import dev.heddle.toolkit.ClosedException;
import dev.heddle.toolkit.MapOptions;
import dev.heddle.toolkit.Mapped;
import dev.heddle.toolkit.Result;
import dev.heddle.toolkit.WaitInterruptedException;
import dev.heddle.toolkit.WaitTimeoutException;
import dev.heddle.toolkit.WorkFailedException;
import dev.heddle.toolkit.WorkerPool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/** Maps: results in order, a strict window, failures at their position, an end for every reader. */
final class MapChecks {
  private MapChecks() {}

  private static List<Integer> upTo(int n) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all.add(i);
    }
    return all;
  }

  private static MapOptions window(int window) {
    return MapOptions.DEFAULTS.withWindow(window);
  }

  static void order(int workers, int window, int inputs) {
    try (WorkerPool pool = WorkerPool.of("p", workers)) {
      List<Integer> results = pool.map(upTo(inputs), i -> 10 * i, window(window)).toList();
      assert results.equals(upTo(inputs).stream().map(i -> 10 * i).toList()) : results;
    }
  }

  /** Never more is read than was delivered, and the window. */
  static void window(int workers, int window, int inputs) {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger delivered = new AtomicInteger();
    Iterable<Integer> counting =
        () ->
            new Iterator<>() {
              @Override
              public boolean hasNext() {
                return true;
              }

              @Override
              public Integer next() {
                int now = read.incrementAndGet();
                assert now - delivered.get() <= window + 1 : "too much in flight";
                return now;
              }
            };
    try (WorkerPool pool = WorkerPool.of("p", workers);
        Mapped<Integer> results = pool.map(counting, i -> i, window(window))) {
      for (int i = 1; i <= inputs; i++) {
        // From here on, one more may be in flight.
        int result = results.next();
        assert result == i : result;
        delivered.incrementAndGet();
      }
    }
  }

  /** The failure comes at its position, as it was thrown; with fail-fast perhaps before. */
  static void failure(int workers, int inputs, int at, boolean fast) {
    IllegalArgumentException failure = new IllegalArgumentException("bad input");
    MapOptions options = fast ? window(2).failingFast() : window(2);
    AtomicInteger runs = new AtomicInteger();
    List<Integer> got = new ArrayList<>();
    try (WorkerPool pool = WorkerPool.of("p", workers)) {
      Mapped<Integer> results =
          pool.map(
              upTo(inputs),
              i -> {
                runs.incrementAndGet();
                if (i == at) {
                  throw failure;
                }
                return i;
              },
              options);
      try {
        results.forEachRemaining(got::add);
        assert false : "the failure was lost";
      } catch (IllegalArgumentException e) {
        assert e == failure : e;
      }
      assert !results.hasNext() : "results after the end";
    }
    assert fast ? got.size() <= at : got.equals(upTo(at)) : got;
    assert runs.get() <= at + 2 : "went on after the failure";
  }

  /** Failing fast does not wait for what comes before. */
  static void fastAtOnce() {
    Channel<Integer> never = Channel.handover("never");
    try (WorkerPool pool = WorkerPool.of("p", 2)) {
      pool.map(
              upTo(2),
              i -> {
                if (i == 1) {
                  throw new IllegalArgumentException("bad input");
                }
                return never.take();
              },
              window(2).failingFast())
          .toList();
      assert false : "the failure was lost";
    } catch (IllegalArgumentException e) {
      assert e.getMessage().equals("bad input");
    }
  }

  static void checkedFailure() {
    try (WorkerPool pool = WorkerPool.of("p", 1)) {
      pool.map(
              List.of(1),
              i -> {
                throw new java.io.IOException("gone");
              })
          .toList();
      assert false : "the failure was lost";
    } catch (WorkFailedException e) {
      assert e.getCause() instanceof java.io.IOException;
    }
  }

  static void results() {
    try (WorkerPool pool = WorkerPool.of("p", 2)) {
      AtomicInteger told = new AtomicInteger();
      List<Result<Integer>> results =
          pool.mapResults(
                  upTo(3),
                  i -> {
                    if (i == 1) {
                      throw new IllegalArgumentException("bad input");
                    }
                    return i;
                  },
                  window(2).onProgress((done, failed) -> told.set((int) (10 * done + failed))))
              .toList();
      assert results.get(0).equals(new Result.Success<>(0)) : results;
      assert results.get(1) instanceof Result.Failure : results;
      assert results.get(2).equals(new Result.Success<>(2)) : results;
      assert told.get() == 31 : "told " + told;
    }
  }

  /** A reader that stops. */
  static void stop(boolean interrupts) throws InterruptedException {
    Channel<String> never = Channel.handover("never");
    WorkerPool pool = WorkerPool.of("p", 2);
    Threads threads =
        new Threads()
            .add(
                () -> {
                  try (Mapped<String> results =
                      pool.map(upTo(3), i -> i == 0 ? "0" : never.take(), window(2))) {
                    String first = results.next();
                    assert first.equals("0");
                    if (interrupts) {
                      results.next();
                      assert false : "there is no second";
                    }
                  } catch (WaitInterruptedException e) {
                    assert Thread.interrupted() && interrupts;
                  }
                })
            .start();
    if (interrupts) {
      threads.interrupt(1);
    }
    threads.join();
    pool.close();
  }

  /** The pool is closed at any moment of a map: the reader gets an end, and results before it. */
  static void closeNow() throws InterruptedException {
    WorkerPool pool = WorkerPool.of("p", 2);
    Threads threads =
        new Threads()
            .add(
                () -> {
                  List<Integer> got = new ArrayList<>();
                  try {
                    pool.map(upTo(3), i -> i, window(2)).forEachRemaining(got::add);
                    assert got.size() == 3 : got;
                  } catch (CancellationException | ClosedException e) {
                    assert got.size() <= 3;
                  }
                  assert got.equals(upTo(got.size())) : got;
                })
            .start();
    pool.closeNow();
    threads.join();
    pool.close();
  }

  /** As closeNow, but in peace: what is in the window is still delivered. */
  static void close() throws InterruptedException {
    WorkerPool pool = WorkerPool.of("p", 1);
    Threads threads =
        new Threads()
            .add(
                () -> {
                  List<Integer> got = new ArrayList<>();
                  try {
                    pool.map(upTo(3), i -> i, window(1)).forEachRemaining(got::add);
                    assert got.size() == 3 : got;
                  } catch (ClosedException e) {
                    assert got.size() <= 3;
                  }
                  assert got.equals(upTo(got.size())) : got;
                })
            .start();
    pool.close();
    threads.join();
  }

  static void deadline() {
    Channel<Integer> never = Channel.handover("never");
    List<Integer> got = new ArrayList<>();
    try (WorkerPool pool = WorkerPool.of("p", 1)) {
      try {
        pool.map(upTo(2), i -> i == 0 ? 0 : never.take(), window(2).within(Duration.ofMillis(10)))
            .forEachRemaining(got::add);
        assert false : "there is no second";
      } catch (WaitTimeoutException e) {
        assert got.size() <= 1 : got;
      }
    }
  }

  static void badInputs() {
    Iterable<Integer> inputs =
        () ->
            new Iterator<>() {
              private int next;

              @Override
              public boolean hasNext() {
                return true;
              }

              @Override
              public Integer next() {
                if (next == 1) {
                  throw new IllegalArgumentException("cannot read");
                }
                return next++;
              }
            };
    List<Integer> got = new ArrayList<>();
    try (WorkerPool pool = WorkerPool.of("p", 2)) {
      pool.map(inputs, i -> i).forEachRemaining(got::add);
      assert false : "the failure was lost";
    } catch (IllegalArgumentException e) {
      assert got.equals(List.of(0)) : got;
    }
  }

  /** Inputs from a channel, of which the next comes only when the result before has been seen. */
  static void channel() throws InterruptedException {
    Channel<Integer> inputs = Channel.bounded("inputs", 1);
    try (WorkerPool pool = WorkerPool.of("p", 1)) {
      inputs.put(0);
      int n = 0;
      for (int result : pool.map(inputs, i -> i)) {
        assert result == n;
        n++;
        if (n == 3) {
          inputs.close();
        } else {
          inputs.put(n);
        }
      }
      assert n == 3 : n;
    }
  }

  static void nested() throws Exception {
    try (WorkerPool pool = WorkerPool.of("p", 1)) {
      List<Integer> results =
          pool.submit(() -> pool.map(upTo(3), i -> pool.submit(() -> i).get()).toList()).get();
      assert results.equals(upTo(3)) : results;
    }
  }

  /** Two maps at once on one worker, and other work: all get on. */
  static void shared() throws Exception {
    try (WorkerPool pool = WorkerPool.of("p", 1)) {
      Mapped<Integer> one = pool.map(upTo(3), i -> i, window(1));
      Mapped<Integer> two = pool.map(upTo(3), i -> i, window(1));
      pool.submit(() -> "done").get();
      for (int i = 0; i < 3; i++) {
        assert one.next().equals(two.next());
      }
    }
  }

  /** Work that takes long after some that did not: chunks are split. */
  static void split() {
    try (WorkerPool pool = WorkerPool.of("p", 2)) {
      List<Integer> results =
          pool.map(
                  upTo(24),
                  i -> {
                    if (i > 8) {
                      Thread.sleep(2);
                    }
                    return i;
                  },
                  window(64))
              .toList();
      assert results.equals(upTo(24)) : results;
    }
  }
}
