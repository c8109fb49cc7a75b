package checks;

import dev.heddle.toolkit.Channel;
import dev.heddle.toolkit.ClosedException;
import dev.heddle.toolkit.WorkerPool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Pools: what is submitted is done once or refused or cancelled, and no get hangs. */
final class PoolChecks {
  private PoolChecks() {}

  /** How a future ended. It must have. */
  private static String ending(Future<?> future) throws InterruptedException {
    try {
      return String.valueOf(future.get());
    } catch (CancellationException e) {
      return "cancelled";
    } catch (ExecutionException e) {
      return "failed " + e.getCause().getMessage();
    }
  }

  static void submit(int workers, int submitters) throws Exception {
    AtomicInteger runs = new AtomicInteger();
    List<Future<Integer>> futures = new ArrayList<>();
    try (WorkerPool pool = WorkerPool.of("p", workers)) {
      Threads threads = new Threads();
      for (int i = 1; i < submitters; i++) {
        threads.add(
            () -> {
              int result = pool.submit(() -> runs.incrementAndGet()).get();
              assert result > 0;
            });
      }
      threads.start();
      futures.add(pool.submit(runs::incrementAndGet));
      futures.add(pool.submit(runs::incrementAndGet));
      threads.join();
    }
    for (Future<Integer> future : futures) {
      assert future.isDone() : "close did not wait";
      int result = future.get();
      assert result > 0;
    }
    assert runs.get() == submitters + 1 : runs;
  }

  /** Submitting against closing: done or refused. */
  static void submitClose(boolean now) throws Exception {
    WorkerPool pool = WorkerPool.of("p", 1);
    AtomicInteger runs = new AtomicInteger();
    Threads threads =
        new Threads()
            .add(
                () -> {
                  try {
                    String ending = ending(pool.submit(() -> runs.incrementAndGet()));
                    assert ending.equals("1") || (now && ending.equals("cancelled")) : ending;
                  } catch (ClosedException e) {
                    assert runs.get() == 0;
                  }
                })
            .start();
    if (now) {
      pool.closeNow();
    }
    pool.close();
    threads.join();
    assert pool.toString().contains("0 busy and 0 idle") : pool;
  }

  /** Closing at once: each future ends, what runs is interrupted. */
  static void closeNow() throws Exception {
    Channel<String> never = Channel.handover("never");
    WorkerPool pool = WorkerPool.of("p", 1);
    Future<?> waits = pool.submit(() -> never.take());
    Future<?> pending = pool.submit(() -> "done");
    Threads threads =
        new Threads()
            .add(
                () -> {
                  assert ending(waits).equals("cancelled");
                })
            .add(
                () -> {
                  assert ending(pending).equals("cancelled");
                })
            .start();
    pool.closeNow();
    assert waits.isDone() && pending.isDone();
    threads.join();
    pool.close();
  }

  static void cancel() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    try (WorkerPool pool = WorkerPool.of("p", 1)) {
      Future<?> first =
          pool.submit(
              () -> {
                runs.incrementAndGet();
                return "1";
              });
      Future<?> second = pool.submit(() -> String.valueOf(Thread.currentThread().isInterrupted()));
      boolean cancelled = first.cancel(true);
      String ending = ending(first);
      assert ending.equals(cancelled ? "cancelled" : "1") : ending;
      assert ending(second).equals("false") : "an interrupt hit other work";
    }
  }

  static void initializer() throws Exception {
    WorkerPool pool =
        new WorkerPool(
            new WorkerPool.Settings("p", 2)
                .withInitializer(
                    () -> {
                      throw new IllegalArgumentException("no licence");
                    }));
    for (int i = 0; i < 2; i++) {
      try {
        String ending = ending(pool.submit(() -> "done"));
        assert ending.contains("no licence") : ending;
      } catch (ClosedException e) {
        assert e.getCause() instanceof IllegalArgumentException : e;
      }
    }
    pool.close();
  }

  /** Of two workers one cannot begin: what the other did stays done, the rest fails. */
  static void oneInitializer() throws Exception {
    AtomicInteger begun = new AtomicInteger();
    WorkerPool pool =
        new WorkerPool(
            new WorkerPool.Settings("p", 2)
                .withInitializer(
                    () -> {
                      if (begun.incrementAndGet() == 2) {
                        throw new IllegalArgumentException("no licence");
                      }
                    }));
    List<Future<String>> futures = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        futures.add(pool.submit(() -> "done"));
      }
    } catch (ClosedException e) {
      assert e.getCause() instanceof IllegalArgumentException : e;
    }
    for (Future<String> future : futures) {
      String ending = ending(future);
      assert ending.equals("done") || ending.contains("no licence") : ending;
    }
    pool.close();
  }

  /** An interrupted close cancels, but does not leave before the workers. */
  static void interruptedClose() throws Exception {
    Channel<String> never = Channel.handover("never");
    WorkerPool pool = WorkerPool.of("p", 1);
    Future<?> waits = pool.submit(() -> never.take());
    Threads threads =
        new Threads()
            .add(
                () -> {
                  pool.close();
                  assert Thread.interrupted() : "the interrupt status was lost";
                  assert pool.toString().contains("0 busy") : pool;
                })
            .start();
    threads.interrupt(1);
    assert ending(waits).equals("cancelled");
    threads.join();
  }

  static void nested(int workers) throws Exception {
    try (WorkerPool pool = WorkerPool.of("p", workers)) {
      List<Future<Integer>> futures = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        futures.add(pool.submit(() -> pool.submit(() -> 20).get() + pool.submit(() -> 1).get()));
      }
      for (Future<Integer> future : futures) {
        int result = future.get();
        assert result == 21;
      }
    }
  }

  static void nestedCompleted() throws Exception {
    try (WorkerPool pool = WorkerPool.of("p", 1)) {
      Future<Integer> outer =
          pool.submit(
              () -> {
                int sum = 0;
                for (Future<Integer> one :
                    WorkerPool.asCompleted(List.of(pool.submit(() -> 1), pool.submit(() -> 2)))) {
                  sum += one.get();
                }
                return sum;
              });
      int sum = outer.get();
      assert sum == 3;
    }
  }

  static void asCompleted() throws Exception {
    try (WorkerPool pool = WorkerPool.of("p", 2)) {
      List<Future<Integer>> futures = List.of(pool.submit(() -> 1), pool.submit(() -> 2));
      int sum = 0;
      for (Future<Integer> one : WorkerPool.asCompleted(futures)) {
        assert one.isDone();
        sum += one.resultNow();
      }
      assert sum == 3;
    }
  }

  /** What never ends is not waited for; what is done is delivered. */
  static void completedInTime() throws Exception {
    Channel<String> never = Channel.handover("never");
    try (WorkerPool pool = WorkerPool.of("p", 2)) {
      List<Future<String>> futures = List.of(pool.submit(never::take), pool.submit(() -> "done"));
      List<Object> seen = new ArrayList<>();
      var iterator = WorkerPool.asCompleted(futures, Duration.ofMillis(10)).iterator();
      Object first = Threads.outcome(() -> iterator.next().get());
      seen.add(first);
      if (!first.equals("timeout")) {
        assert first.equals("done") : first;
        Object second = Threads.outcome(iterator::next);
        assert second.equals("timeout") : second;
      }
      pool.closeNow();
    }
  }

  static void virtual() throws Exception {
    try (WorkerPool pool = WorkerPool.virtual("p", 2)) {
      Future<Integer> one = pool.submit(() -> 1);
      Future<Integer> two = pool.submit(() -> one.get() + 1);
      int result = two.get();
      assert result == 2;
    }
  }
}
