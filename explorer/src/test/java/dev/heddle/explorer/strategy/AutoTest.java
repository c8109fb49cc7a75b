package dev.heddle.explorer.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.explorer.Programs;
import dev.heddle.explorer.strategy.exhaustive.Exhaustive;
import dev.heddle.explorer.strategy.exhaustive.Surveyed;
import dev.heddle.kernel.Hooks;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Op;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the default strategy searches exhaustively, and when it samples. */
class AutoTest {
  private static final int STEPS = 100;

  private final Kernel kernel = new Kernel();

  @AfterEach
  void close() {
    kernel.close();
  }

  private static Auto auto(long schedules) {
    return new Auto(new Surveyed(new Exhaustive(100_000)), new RandomWalk(1), schedules);
  }

  /** Threads that each write one variable so many times. */
  private static void writers(int threads, int times) {
    int write = Programs.site(Op.VOLATILE_WRITE, "T.counter", 40);
    for (int i = 0; i < threads; i++) {
      Programs.start(
          "t" + i,
          () -> {
            for (int j = 0; j < times; j++) {
              Hooks.volatileAccess(null, write);
            }
          });
    }
  }

  private boolean isSampled(Auto auto, int threads, int times, long number) {
    Programs.run(kernel, () -> writers(threads, times), auto.begin(number), auto.observer());
    boolean isSampled = auto.isDrawn();
    auto.ended(new Experience(STEPS, true));
    return isSampled;
  }

  /** With a limit of a few schedules there must be some left to sample. */
  @ParameterizedTest
  @CsvSource({"60, 12", "200, 40", "5000, 1000", "20000, 2000", "9223372036854775807, 2000"})
  void theExhaustiveSearchIsAloneForAFifthOfTheSchedulesAtMost(long schedules, long alone) {
    Auto auto = auto(schedules);
    for (long number = 1; number <= alone; number++) {
      assertThat(isSampled(auto, 6, 4, number)).as("schedule %d is sampled", number).isFalse();
    }

    assertThat(isSampled(auto, 6, 4, alone + 1)).isTrue();
  }

  @Test
  void aProgramWithOneOrderIsProvedByOneSchedule() {
    Auto auto = auto(1);

    assertThat(isSampled(auto, 1, 3, 1)).isFalse();
    assertThat(auto.isProof()).isTrue();
  }
}
