package dev.heddle.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.explorer.strategy.RandomWalk;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was seen, and what is estimated of what was not, against the truth. */
class TracesTest {
  private static final int TRACES = 1_680;

  private final Set<Integer> seen = new HashSet<>();

  /** Of so many traces with the same probability each. */
  private Residual draw(Traces traces, int kinds, int schedules) {
    Random random = new Random(7);
    long[] hashes = random.longs(kinds).toArray();
    for (int i = 0; i < schedules; i++) {
      int kind = random.nextInt(kinds);
      boolean isNew = seen.add(kind);
      boolean saysSo = traces.add(hashes[kind], true);
      assertThat(!saysSo || isNew).as("what is said to be new is").isTrue();
      assertThat(saysSo || !isNew || traces.isEstimated()).as("what is new is said").isTrue();
    }
    @Nullable Residual residual = traces.residual(new RandomWalk(1));
    if (residual == null) {
      throw new AssertionError("no estimate");
    }
    return residual;
  }

  @ParameterizedTest
  @CsvSource({"100", "1000", "3000", "20000"})
  void theEstimateIsNearTheShareThatWasNotSeen(int schedules) {
    Residual residual = draw(new Traces(), TRACES, schedules);

    double truth = 1 - (double) seen.size() / TRACES;
    assertThat(residual.distinct()).isEqualTo(seen.size());
    assertThat(residual.schedules()).isEqualTo(schedules);
    assertThat(residual.isEstimated()).isFalse();
    assertThat(residual.newTrace()).isBetween(truth - 0.04, truth + 0.04);
  }

  @Test
  void whereThereIsNoRoomForAllAPartStandsForThem() {
    Traces traces = new Traces(4_000);
    Residual residual = draw(traces, 50_000, 60_000);

    double truth = 1 - (double) seen.size() / 50_000;
    assertThat(residual.isEstimated()).isTrue();
    assertThat((double) residual.distinct()).isBetween(0.9 * seen.size(), 1.1 * seen.size());
    assertThat(residual.newTrace()).isBetween(truth - 0.04, truth + 0.04);
  }

  @Test
  void allThatWasSeenIsForgotten() {
    Traces traces = new Traces(8);
    draw(traces, 100, 100);
    traces.clear();

    assertThat(traces.residual(new RandomWalk(1))).isNull();
    assertThat(traces.add(5, true)).isTrue();
    assertThat(traces.add(5, true)).isFalse();
    assertThat(traces.distinct()).isEqualTo(1);
    assertThat(traces.isEstimated()).isFalse();
  }

  /** What another search goes through says nothing of chances, but is not new any more. */
  @Test
  void whatWasNotDrawnIsNoSample() {
    Traces traces = new Traces();
    for (int i = 1; i <= 900; i++) {
      traces.add(i, false);
    }
    assertThat(traces.residual(new RandomWalk(1))).isNull();

    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      traces.add(1 + random.nextInt(1_000), true);
    }

    Residual residual = traces.residual(new RandomWalk(1));
    assertThat(residual).isNotNull();
    double truth = 1 - residual.distinct() / 1_000.0;
    assertThat(residual.schedules()).isEqualTo(1_200);
    assertThat(residual.newTrace()).isBetween(truth - 0.03, truth + 0.03);
  }
}
