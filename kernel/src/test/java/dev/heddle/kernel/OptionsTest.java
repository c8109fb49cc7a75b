package dev.heddle.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void anExecutionHasAtLeastOneStep() {
    assertThat(new Options(1, Options.Timeouts.ANY).maxSteps()).isEqualTo(1);
    for (long steps : new long[] {0, -1, Long.MIN_VALUE}) {
      assertThatThrownBy(() -> new Options(steps, Options.Timeouts.IDLE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("maxSteps must be at least 1, but is " + steps);
    }
  }

  @Test
  void byDefaultTimeoutsExpireWhenNothingElseCanRun() {
    assertThat(Options.defaults())
        .isEqualTo(new Options(Options.DEFAULT_MAX_STEPS, Options.Timeouts.IDLE));
  }
}
