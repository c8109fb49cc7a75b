package dev.heddle.explorer.strategy.exhaustive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heddle.explorer.Programs;
import dev.heddle.explorer.observe.HappensBefore;
import dev.heddle.explorer.observe.Observers;
import dev.heddle.explorer.strategy.Experience;
import dev.heddle.kernel.Hooks;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The exhaustive search, by real executions. */
class SearchTest {
  private final Kernel kernel = new Kernel();
  private final HappensBefore order = new HappensBefore(true);

  /** Without the agent, threads have no names; so the search runs some of their traces twice. */
  private final Set<Long> traces = new HashSet<>();

  @AfterEach
  void close() {
    kernel.close();
  }

  /** Threads that each write one variable so many times. */
  private static Program writers(int threads, int times) {
    int write = Programs.site(Op.VOLATILE_WRITE, "T.counter", 40);
    return () -> {
      for (int i = 0; i < threads; i++) {
        Programs.start(
            "t" + i,
            () -> {
              for (int j = 0; j < times; j++) {
                Hooks.volatileAccess(null, write);
              }
            });
      }
    };
  }

  private void step(Exhaustive search, Program program, long number) {
    order.reset();
    Observer both = new Observers(order, search.observer());
    Programs.run(kernel, program, search.begin(number), both);
    if (!search.hasGivenUp()) {
      traces.add(order.traceHash());
    }
    search.ended(new Experience(1, true));
  }

  private void finish(Exhaustive search, Program program) {
    for (long number = 1; !search.isDone(); number++) {
      step(search, program, number);
    }
  }

  @Test
  void eachOrderOfWritesIsRun() {
    Exhaustive search = new Exhaustive();

    finish(search, writers(3, 3));

    assertThat(search.isProof()).isTrue();
    assertThat(traces).hasSize(1680);
  }

  @Test
  void aSearchCanStartOver() {
    Exhaustive search = new Exhaustive();
    step(search, writers(2, 2), 1);
    search.startOver();
    traces.clear();

    finish(search, writers(2, 3));

    assertThat(traces).hasSize(20);
  }

  @Test
  void aScheduleMayBeRunAgain() {
    Exhaustive search = new Exhaustive();
    for (long number = 1; !search.isDone(); number++) {
      Programs.run(kernel, writers(2, 3), search.begin(number), search.observer());
      step(search, writers(2, 3), number);
    }

    assertThat(traces).hasSize(20);
  }

  @Test
  void aStepThatDoesNotDoTheSameAgainIsNoProof() {
    int[] runs = new int[1];
    int[] writes = new int[50];
    for (int i = 0; i < writes.length; i++) {
      writes[i] = Programs.fieldSite(Op.VOLATILE_WRITE, "T", "f" + i, 50 + i);
    }
    Program whimsical =
        () -> {
          int write = writes[runs[0]++ % writes.length];
          for (int i = 0; i < 2; i++) {
            Programs.start(
                "t" + i,
                () -> {
                  Hooks.volatileAccess(null, write);
                  Hooks.volatileAccess(null, write);
                });
          }
        };
    Exhaustive search = new Exhaustive();

    finish(search, whimsical);

    assertThat(search.isProof()).isFalse();
    assertThat(search.limit()).contains("did not do the same");
  }

  @Test
  void theShareIsKnownRoughlyOnTheWayAndExactlyAtTheEnd() {
    Exhaustive search = new Exhaustive();
    assertThat(search.share()).isNaN();
    List<Double> shares = new ArrayList<>();
    for (long number = 1; !search.isDone(); number++) {
      step(search, writers(3, 3), number);
      shares.add(search.share());
    }

    assertThat(shares.get(shares.size() / 2)).as("of half").isBetween(0.25, 1.0);
    assertThat(shares.get(shares.size() * 9 / 10)).as("of nine tenths").isBetween(0.75, 1.0);
    assertThat(shares.getLast()).isEqualTo(1.0);
    assertThat(shares.subList(0, shares.size() - 1)).allMatch(share -> share > 0 && share < 1);
  }

  @Test
  void aSearchIsResumedExactToTheTrace() {
    Program program = writers(3, 2);
    Exhaustive search = new Exhaustive();
    for (long number = 1; !search.isDone(); number++) {
      step(search, program, number);
      if (!search.isDone()) {
        double share = search.share();
        search = Exhaustive.resume(Frontier.parse(search.snapshot().toJson()));
        assertThat(search.share()).isEqualTo(share);
      }
    }

    assertThat(traces).hasSize(90);
    assertThat(search.isProof()).isTrue();
  }

  /** One thread writes what the others read: 2 to the Nth orders, planned at once. */
  private static Program readers(int count) {
    int read = Programs.fieldSite(Op.VOLATILE_READ, "T", "read", 60);
    int write = Programs.fieldSite(Op.VOLATILE_WRITE, "T", "read", 61);
    return () -> {
      for (int i = 0; i < count; i++) {
        Programs.start("reader", () -> Hooks.volatileAccess(null, read));
      }
      Programs.start("writer", () -> Hooks.volatileAccess(null, write));
    };
  }

  /** How many steps of plans a search keeps at most, and how it is left at the end. */
  private int mostPlanned(Exhaustive search, Program program) {
    int most = 0;
    for (long number = 1; !search.isDone(); number++) {
      step(search, program, number);
      Frontier frontier = search.snapshot();
      int planned =
          frontier.nodes().stream()
              .mapToInt(node -> PackedTrees.steps(node.branches, Integer.MAX_VALUE))
              .sum();
      most = Math.max(most, planned);
    }
    return most;
  }

  @Test
  void memoryGrowsWithDepthWhereThereIsLittleRoom() {
    int plenty = mostPlanned(new Exhaustive(), readers(5));
    Set<Long> all = Set.copyOf(traces);
    traces.clear();
    Exhaustive sparing = new Exhaustive(Long.MAX_VALUE, 10);

    int little = mostPlanned(sparing, readers(5));

    assertThat(traces).isEqualTo(all);
    assertThat(sparing.isProof()).isTrue();
    assertThat(plenty).as("little: %d", little).isGreaterThan(3 * little);
  }

  @Test
  void aSparingSearchIsResumedExactToTheTrace() {
    Program program = writers(3, 2);
    Exhaustive search = new Exhaustive(Long.MAX_VALUE, 0);
    while (!search.snapshot().isSparing) {
      step(search, program, 1);
    }
    traces.clear();
    for (long number = 1; !search.isDone(); number++) {
      step(search, program, number);
      if (!search.isDone()) {
        search = Exhaustive.resume(Frontier.parse(search.snapshot().toJson()));
        assertThat(search.snapshot().isSparing).isTrue();
      }
    }

    assertThat(traces).hasSize(90);
    assertThat(search.isProof()).isTrue();
  }

  @Test
  void anotherProgramIsRunFromItsBeginning() {
    Exhaustive search = new Exhaustive();
    for (long number = 1; number < 10; number++) {
      step(search, writers(3, 2), number);
    }
    Exhaustive resumed = Exhaustive.resume(search.snapshot());

    finish(resumed, Programs::lostUpdate);

    Exhaustive whole = new Exhaustive();
    finish(whole, Programs::lostUpdate);
    assertThat(resumed.isProof()).isTrue();
    assertThat(resumed.distinct()).isEqualTo(whole.distinct());
  }

  @Test
  void whatIsNoStateIsRefused() {
    assertThatThrownBy(() -> Frontier.parse("[]")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Frontier.parse("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Frontier.parse("{\"version\":0,\"path\":[],\"points\":[]}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another version");
  }
}
