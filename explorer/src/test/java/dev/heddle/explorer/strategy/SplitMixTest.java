package dev.heddle.explorer.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitMixTest {
  private final SplitMix random = new SplitMix();

  /** Chi-square: within four standard deviations of what uniform numbers give. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 7, 10, 64, 1_000})
  void numbersAreUniform(int bound) {
    random.seed(42, 1);
    int draws = 200 * bound;
    int[] counts = new int[bound];
    for (int i = 0; i < draws; i++) {
      counts[random.nextInt(bound)]++;
    }

    assertThat(chiSquare(counts, draws)).isBetween(lowest(bound), highest(bound));
  }

  /** A schedule's first choice must not follow from its number. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void firstNumbersOfSuccessiveSchedulesAreUniform(int bound) {
    int draws = 10_000;
    int[] counts = new int[bound];
    int[] pairs = new int[bound * bound];
    int before = 0;
    for (int i = 1; i <= draws; i++) {
      random.seed(7, i);
      int drawn = random.nextInt(bound);
      counts[drawn]++;
      pairs[before * bound + drawn]++;
      before = drawn;
    }

    assertThat(chiSquare(counts, draws)).isBetween(lowest(bound), highest(bound));
    assertThat(chiSquare(pairs, draws)).isLessThan(highest(bound * bound));
  }

  private static double chiSquare(int[] counts, int draws) {
    double expected = (double) draws / counts.length;
    double sum = 0;
    for (int count : counts) {
      sum += (count - expected) * (count - expected) / expected;
    }
    return sum;
  }

  private static double lowest(int cells) {
    return cells - 1 - 4 * Math.sqrt(2.0 * (cells - 1));
  }

  private static double highest(int cells) {
    return cells - 1 + 4 * Math.sqrt(2.0 * (cells - 1)) + 4;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, Integer.MAX_VALUE})
  void numbersAreWithinTheirBound(int bound) {
    random.seed(1, 1);
    for (int i = 0; i < 10_000; i++) {
      assertThat(random.nextInt(bound)).isBetween(0, bound - 1);
    }
  }

  @Test
  void sequencesFollowFromSeedAndScheduleAlone() {
    random.seed(5, 9);
    long first = random.next();
    random.next();

    random.seed(5, 9);

    assertThat(random.next()).isEqualTo(first);
  }

  @Test
  void sequencesOfDifferentSeedsAndSchedulesDiffer() {
    Set<Long> firsts = new HashSet<>();
    for (long seed = 0; seed < 100; seed++) {
      for (long schedule = 1; schedule <= 100; schedule++) {
        random.seed(seed, schedule);
        firsts.add(random.next());
      }
    }

    assertThat(firsts).hasSize(10_000);
  }
}
