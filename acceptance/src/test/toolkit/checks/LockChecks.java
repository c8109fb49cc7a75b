package checks;

import dev.heddle.toolkit.PlainLock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Locks: {@code lock THREAD ...} with sections of different kinds; and condition waits. */
final class LockChecks {
  private static final Duration SHORT = Duration.ofMillis(10);

  private final PlainLock lock = PlainLock.named("l");
  private final Threads threads = new Threads();

  /** Plain: only the lock keeps the threads apart, and Heddle would see the race. */
  private int inside;

  private int entered;

  private LockChecks() {}

  static void run(List<String> bodies) throws InterruptedException {
    LockChecks checks = new LockChecks();
    for (String body : bodies) {
      checks.threads.add(() -> checks.perform(body));
    }
    checks.threads.start().join();
    assert checks.inside == 0;
    assert !checks.lock.isHeldByCurrentThread();
    try (var _ = checks.lock.hold()) {
      checks.section();
    }
  }

  private void perform(String operations) {
    for (String operation : operations.split(",")) {
      switch (operation.charAt(0)) {
        case 'h' -> section(Threads.outcome(() -> enter(lock.hold())));
        case 'u' -> section(Threads.outcome(() -> enter(lock.holdUninterruptibly())));
        case 't' -> section(Threads.outcome(() -> enter(lock.tryHold())));
        case 'w' -> section(Threads.outcome(() -> enter(lock.tryHold(SHORT))));
        // Waits for somebody to have been inside before; with a timeout; notes being inside.
        case 'c' -> Threads.outcome(() -> await(null));
        case 'd' -> Threads.outcome(() -> await(SHORT));
        default -> threads.interrupt(operation.charAt(1) - '0');
      }
    }
  }

  private boolean enter(PlainLock.Held held) {
    if (held == null) {
      return false;
    }
    try (held) {
      section();
    }
    held.close();
    return true;
  }

  private void section() {
    assert inside == 0 : "two inside";
    inside++;
    assert lock.isHeldByCurrentThread();
    assert Threads.outcome(lock::hold).equals("refused") : "taken twice";
    inside--;
    entered++;
  }

  private static void section(Object result) {
    assert List.of("ok", "no", "interrupted").contains(result) : result;
  }

  private String await(Duration timeout) {
    try (var _ = lock.hold()) {
      try {
        if (timeout == null) {
          lock.await(() -> entered > 0);
          assert entered > 0 : "woke too early";
        } else {
          boolean holds = lock.await(() -> entered > 0, timeout);
          assert holds == entered > 0 : "a signal and a timeout were mixed up";
        }
      } finally {
        assert lock.isHeldByCurrentThread() : "without the lock";
        section();
      }
    }
    return "ok";
  }

  /** A bounded buffer without a single signal in it. */
  static void buffer(int producers, int consumers, int items) throws InterruptedException {
    PlainLock lock = PlainLock.named("buffer");
    ArrayDeque<Integer> buffer = new ArrayDeque<>();
    List<Integer> received = new ArrayList<>();
    Threads threads = new Threads();
    for (int p = 0; p < producers; p++) {
      threads.add(
          () -> {
            for (int i = 0; i < items; i++) {
              try (var _ = lock.hold()) {
                lock.await(() -> buffer.size() < 1);
                buffer.add(i);
              }
            }
          });
    }
    for (int c = 0; c < consumers; c++) {
      threads.add(
          () -> {
            for (int i = 0; i < producers * items / consumers; i++) {
              try (var _ = lock.hold()) {
                lock.await(() -> !buffer.isEmpty());
                received.add(buffer.remove());
              }
            }
          });
    }
    threads.start().join();
    assert received.size() == producers * items : received;
  }

  /** Two that wait for each other's change: what is changed before a wait counts. */
  static void handshake() throws InterruptedException {
    PlainLock lock = PlainLock.named("l");
    int[] turn = {0};
    Threads.run(
        () -> {
          try (var _ = lock.hold()) {
            turn[0] = 1;
            lock.await(() -> turn[0] == 2);
            turn[0] = 3;
          }
        },
        () -> {
          try (var _ = lock.hold()) {
            lock.await(() -> turn[0] == 1);
            turn[0] = 2;
            lock.await(() -> turn[0] == 3);
          }
        });
  }

  /** Locks of ranks, taken in the wrong order by one of two threads, are refused before they meet. */
  static void ranks() throws InterruptedException {
    PlainLock low = PlainLock.ranked("low", 1);
    PlainLock high = PlainLock.ranked("high", 2);
    Threads.run(
        () -> {
          try (var _ = low.hold()) {
            try (var _ = high.hold()) {
              assert high.isHeldByCurrentThread();
            }
          }
        },
        () -> {
          try (var _ = high.hold()) {
            Object result = Threads.outcome(low::hold);
            assert result.equals("refused") : result;
          }
          try (var _ = low.hold()) {
            assert low.isHeldByCurrentThread();
          }
        });
  }
}
