package checks;

import checks.model.EventModel;
import checks.model.History;
import dev.heddle.toolkit.Barrier;
import dev.heddle.toolkit.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Events ({@code event INIT THREAD ...}) and barriers ({@code barrier PARTIES THREAD ...}). */
final class MeetingChecks {
  private static final Duration SHORT = Duration.ofMillis(10);

  private MeetingChecks() {}

  static void event(List<String> words) throws InterruptedException {
    Event event = Event.named("e");
    History history = new History();
    Threads threads = new Threads();
    event(event, history, threads, words.get(0));
    for (String body : words.subList(1, words.size())) {
      threads.add(() -> event(event, history, threads, body));
    }
    threads.start();
    threads.join();
    history.mustBeLinearizable(new EventModel(false));
  }

  private static void event(Event event, History history, Threads threads, String operations) {
    for (String operation : operations.split(",")) {
      switch (operation) {
        case "-" -> {}
        case "set" -> Threads.call(history, "set", () -> { event.set(); return "ok"; });
        case "clear" -> Threads.call(history, "clear", () -> { event.clear(); return "ok"; });
        case "await" -> Threads.call(history, "await", () -> { event.await(); return "ok"; });
        case "timed" -> Threads.call(history, "timed", () -> event.await(SHORT));
        // Goes on when somebody waits.
        case "seen" -> {
          while (!event.toString().contains("1 waiting") && !event.toString().contains("2 waiting")) {
            Thread.onSpinWait();
          }
        }
        case "isSet" -> Threads.call(history, "isSet", event::isSet);
        default -> threads.interrupt(operation.charAt(1) - '0');
      }
    }
  }

  /**
   * Parties that wait, once for each {@code a} (or {@code w}: with a timeout), while others abort
   * ({@code x}), reset ({@code z}) or interrupt. All meet or none: with nobody who disturbs, all must
   * meet; if one got through a round, so did as many as there are parties.
   */
  static void barrier(List<String> words) throws InterruptedException {
    int parties = Integer.parseInt(words.get(0));
    List<String> bodies = words.subList(1, words.size());
    AtomicInteger actions = new AtomicInteger();
    AtomicInteger arrived = new AtomicInteger();
    Barrier barrier =
        Barrier.of(
            "b",
            parties,
            () -> {
              assert arrived.get() >= parties * actions.incrementAndGet() : "came too early";
            });
    AtomicReferenceArray<String> results = new AtomicReferenceArray<>(bodies.size());
    Threads threads = new Threads();
    for (int i = 0; i < bodies.size(); i++) {
      int number = i;
      threads.add(
          () -> results.set(number, barrier(barrier, arrived, threads, bodies.get(number))));
    }
    threads.start();
    threads.join();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      all.addAll(List.of(results.get(i).strip().split(" ")));
    }
    boolean calm = bodies.stream().allMatch(body -> body.matches("[a,]+"));
    for (int index = 0; index < parties; index++) {
      String one = String.valueOf(index);
      long met = all.stream().filter(one::equals).count();
      assert met == actions.get() : actions + " rounds, but " + all;
    }
    assert !calm || all.stream().noneMatch(result -> result.length() > 1) : all;
    assert all.stream().noneMatch("interrupted"::equals) || !calm;
    assert barrier.waiting() == 0 : barrier;
  }

  private static String barrier(
      Barrier barrier, AtomicInteger arrived, Threads threads, String operations) {
    String results = "";
    for (String operation : operations.split(",")) {
      switch (operation.charAt(0)) {
        case 'a' -> {
          arrived.incrementAndGet();
          results += " " + Threads.outcome(barrier::await);
        }
        case 'w' -> {
          arrived.incrementAndGet();
          results += " " + Threads.outcome(() -> barrier.await(SHORT));
        }
        case 'x' -> barrier.abort();
        case 'z' -> barrier.reset();
        default -> threads.interrupt(operation.charAt(1) - '0');
      }
    }
    return results;
  }

  /** An action that fails breaks the barrier for all, and its exception reaches one and is the others' cause. */
  static void failingAction() throws InterruptedException {
    Barrier barrier =
        Barrier.of(
            "b",
            2,
            () -> {
              throw new IllegalArgumentException("action");
            });
    AtomicInteger thrown = new AtomicInteger();
    Threads.Body body =
        () -> {
          try {
            barrier.await();
            assert false : "the barrier is broken";
          } catch (IllegalArgumentException e) {
            thrown.incrementAndGet();
          } catch (dev.heddle.toolkit.BarrierBrokenException e) {
            assert e.getCause() instanceof IllegalArgumentException;
          }
        };
    Threads.run(body, body);
    assert thrown.get() == 1 : thrown;
    assert barrier.isBroken();
    barrier.reset();
    assert !barrier.isBroken();
  }

  /** Who arrives first gets 0, and so on. */
  static void order() throws InterruptedException {
    Barrier barrier = Barrier.of("b", 2);
    Threads.run(
        () -> {
          int index = barrier.await();
          assert index == 0 : index;
        },
        () -> {
          while (barrier.waiting() == 0) {
            Thread.onSpinWait();
          }
          int index = barrier.await();
          assert index == 1 : index;
        });
  }
}
