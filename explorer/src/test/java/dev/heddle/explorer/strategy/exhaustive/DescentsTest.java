package dev.heddle.explorer.strategy.exhaustive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.explorer.Programs;
import dev.heddle.explorer.observe.HappensBefore;
import dev.heddle.explorer.observe.Observers;
import dev.heddle.explorer.strategy.Experience;
import dev.heddle.kernel.Hooks;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Program;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Estimates of how many traces there are, against their number. */
class DescentsTest {
  private static final int DESCENTS = 4_000;

  private final Kernel kernel = new Kernel();

  @AfterEach
  void close() {
    kernel.close();
  }

  /** Threads that read and write some variables, as the seed says. */
  private static Program generated(long seed) {
    Random random = new Random(seed);
    int threads = 2 + random.nextInt(2);
    int variables = 1 + random.nextInt(3);
    List<int[]> sites =
        random
            .ints(threads, 1, 4)
            .mapToObj(n -> random.ints(n, 0, 2 * variables).toArray())
            .toList();
    return () -> {
      for (int t = 0; t < threads; t++) {
        int[] own = sites.get(t);
        Programs.start(
            "t" + t,
            () -> {
              for (int access : own) {
                Op op = access % 2 == 0 ? Op.VOLATILE_READ : Op.VOLATILE_WRITE;
                Hooks.volatileAccess(null, Programs.site(op, "T.v" + access / 2, 10 + access));
              }
            });
      }
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theirExpectationIsTheNumberOfTraces(long seed) {
    Program program = generated(seed);
    int traces = countTraces(program);

    Descents descents = descend(program);

    assertThat(descents.isPossible()).isTrue();
    assertThat(descents.count()).isEqualTo(DESCENTS);
    assertThat(Math.abs(descents.traces() - traces))
        .as("%s for %d", descents.traces(), traces)
        .isLessThanOrEqualTo(4 * descents.standardError() + 1e-9);
    assertThat(descents.standardError()).isLessThan(0.2 * traces);
  }

  /** Without the agent, threads have no names; so the search runs some of the traces twice. */
  private int countTraces(Program program) {
    HappensBefore order = new HappensBefore(true);
    Set<Long> traces = new HashSet<>();
    Exhaustive search = new Exhaustive();
    for (long i = 1; !search.isDone(); i++) {
      order.reset();
      Programs.run(kernel, program, search.begin(i), new Observers(order, search.observer()));
      if (!search.hasGivenUp()) {
        traces.add(order.traceHash());
      }
      search.ended(new Experience(1, true));
    }
    return traces.size();
  }

  private Descents descend(Program program) {
    Descents descents = new Descents(1);
    for (int i = 0; i < DESCENTS; i++) {
      Programs.run(kernel, program, descents.begin(), descents.observer());
      assertThat(descents.isRunning()).isTrue();
      descents.ended();
    }
    return descents;
  }

  @Test
  void whereSchedulesAreTooManyToCountTheyKeepSilent() {
    Program crowd =
        () -> {
          for (int t = 0; t < 40; t++) {
            int site = Programs.site(Op.VOLATILE_WRITE, "T.own" + t, 10 + t);
            Programs.start("t" + t, () -> Hooks.volatileAccess(null, site));
          }
        };
    Descents descents = new Descents(1);

    Programs.run(kernel, crowd, descents.begin(), descents.observer());
    descents.ended();

    assertThat(descents.isPossible()).isFalse();
    assertThat(descents.count()).isZero();
  }
}
