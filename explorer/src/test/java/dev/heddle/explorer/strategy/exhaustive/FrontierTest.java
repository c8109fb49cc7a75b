package dev.heddle.explorer.strategy.exhaustive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is saved of a search. */
class FrontierTest {
  @Test
  void aLongSequenceThatIsPlannedCanBeRead() {
    Branch planned = new Branch(1, Branch.NO_DRAWS, Footprint.UNKNOWN, false, List.of());
    for (int i = 0; i < 500; i++) {
      planned = new Branch(1, Branch.NO_DRAWS, Footprint.UNKNOWN, false, List.of(planned));
    }
    Frontier.Level level =
        new Frontier.Level(planned, new int[0], 0, 0, 0, 0, 0, List.of(), List.of());
    String saved = new Frontier(List.of(level), false, null, 1, 0, false, List.of()).toJson();

    assertThat(Frontier.parse(saved).toJson()).isEqualTo(saved);
  }
}
