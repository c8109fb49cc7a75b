package checks;

import checks.model.History;
import checks.model.PermitsModel;
import dev.heddle.toolkit.Permits;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Permits. A check is written {@code permits N|fairN INIT THREAD ...}; the operations are {@code a1}
 * (acquire one), {@code t1} (try), {@code w1} (wait with a timeout), {@code r} (release the last),
 * {@code s3} (resize), {@code i2} (interrupt the second thread). What a thread has at its end it
 * releases.
 */
final class PermitsChecks {
  private static final Duration SHORT = Duration.ofMillis(10);

  private final Permits permits;
  private final History history = new History();
  private final Threads threads = new Threads();

  private PermitsChecks(Permits permits) {
    this.permits = permits;
  }

  static void run(List<String> words) throws InterruptedException {
    String first = words.get(0);
    int n = first.charAt(first.length() - 1) - '0';
    Permits permits = first.startsWith("fair") ? Permits.fair("p", n) : Permits.of("p", n);
    new PermitsChecks(permits).check(n, words.get(1), words.subList(2, words.size()));
  }

  private void check(int n, String init, List<String> bodies) throws InterruptedException {
    Deque<Permits.Held> held = new ArrayDeque<>();
    perform(init, held);
    for (String body : bodies) {
      threads.add(
          () -> {
            Deque<Permits.Held> mine = new ArrayDeque<>();
            perform(body, mine);
            releaseAll(mine);
          });
    }
    threads.start();
    releaseAll(held);
    threads.join();
    history.mustBeLinearizable(new PermitsModel(n, n));
    assert permits.available() == permits.capacity() : permits;
    assert permits.holders().isEmpty() : permits;
  }

  private void perform(String operations, Deque<Permits.Held> held) {
    for (String operation : operations.split(",")) {
      int n = operation.length() > 1 ? operation.charAt(1) - '0' : 0;
      switch (operation.charAt(0)) {
        case '-' -> {}
        case 'a' -> acquire("acquire " + n, held, () -> permits.acquire(n));
        case 't' -> acquire("try " + n, held, () -> permits.tryAcquire(n));
        case 'w' -> acquire("timed " + n, held, () -> permits.tryAcquire(n, SHORT));
        case 'r' -> release(held);
        case 's' ->
            Threads.call(
                history,
                "resize " + n,
                () -> {
                  permits.resize(n);
                  return "ok";
                });
        case 'v' -> Threads.call(history, "available 0", permits::available);
        default -> threads.interrupt(n);
      }
    }
  }

  private void acquire(
      String operation, Deque<Permits.Held> held, Callable<Permits.Held> acquisition) {
    Threads.call(
        history,
        operation,
        () -> {
          Permits.Held one = acquisition.call();
          if (one != null) {
            held.push(one);
          }
          return one != null;
        });
  }

  private void release(Deque<Permits.Held> held) {
    Permits.Held one = held.poll();
    if (one != null) {
      Threads.call(
          history,
          "release " + one.permits(),
          () -> {
            one.close();
            one.close();
            return "ok";
          });
    }
  }

  private void releaseAll(Deque<Permits.Held> held) {
    while (!held.isEmpty()) {
      release(held);
    }
  }

  /** Never more inside than there are permits, and all come back, also by exceptions. */
  static void section(int n, int visitors, int rounds) throws InterruptedException {
    Permits permits = Permits.of("p", n);
    AtomicInteger inside = new AtomicInteger();
    Threads threads = new Threads();
    for (int i = 0; i < visitors; i++) {
      threads.add(
          () -> {
            for (int round = 0; round < rounds; round++) {
              try (var _ = permits.acquire()) {
                assert inside.incrementAndGet() <= n : "too many inside";
                inside.decrementAndGet();
                throw new IllegalArgumentException("the work fails");
              } catch (IllegalArgumentException e) {
                assert e.getMessage().equals("the work fails");
              }
            }
          });
    }
    threads.start().join();
    assert permits.available() == n : permits;
  }
}
