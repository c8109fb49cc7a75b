package dev.heddle.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.kernel.Capture;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  private final Outcomes outcomes = new Outcomes();
  private int asked;

  private static Capture printed(String text) {
    Capture capture = new Capture();
    capture.reset();
    capture.print(text);
    return capture;
  }

  private void add(String text) {
    outcomes.add(printed(text), () -> new Schedule(List.of(), List.of(), List.of(asked++)));
  }

  @Test
  void distinctOutputsAreCountedMostFrequentFirst() {
    for (String text : List.of("b", "a", "a", "c", "a", "b", "c")) {
      add(text);
    }

    assertThat(outcomes.list()).extracting(Outcome::output).containsExactly("a", "b", "c");
    assertThat(outcomes.list()).extracting(Outcome::count).containsExactly(3L, 2L, 2L);
    assertThat(outcomes.size()).isEqualTo(3);
    assertThat(outcomes.further()).isZero();
  }

  @Test
  void eachOutputKeepsTheFirstScheduleThatShowedIt() {
    for (String text : List.of("b", "a", "b", "a")) {
      add(text);
    }

    assertThat(outcomes.list())
        .extracting(o -> o.output() + o.schedule().draws())
        .containsExactly("a[1]", "b[0]");
    assertThat(asked).as("a schedule is made for new outputs only").isEqualTo(2);
  }

  @Test
  void anythingButTheFirstOutputIsAnother() {
    assertThat(outcomes.isOther(printed("x"))).isTrue();
    add("");
    add("x");

    assertThat(outcomes.first()).isEmpty();
    assertThat(outcomes.isOther(printed(""))).isFalse();
    assertThat(outcomes.isOther(printed("x"))).isTrue();
  }

  @Test
  void beyondTheLimitOutputsAreOnlyCountedTogether() {
    for (int i = 0; i < Outcomes.LIMIT + 5; i++) {
      add("n" + i);
    }
    add("n3");
    add("beyond");
    add("n3");

    assertThat(outcomes.size()).isEqualTo(Outcomes.LIMIT);
    assertThat(outcomes.further()).isEqualTo(6);
    assertThat(outcomes.list().get(0).output()).isEqualTo("n3");
    assertThat(outcomes.list().get(0).count()).isEqualTo(3);
    assertThat(outcomes.list().stream().mapToLong(Outcome::count).sum() + outcomes.further())
        .isEqualTo(Outcomes.LIMIT + 5 + 3);
  }

  @Test
  void longOutputsThatDifferOnlyAtTheirEndAreToldApart() {
    String start = "x".repeat(Capture.LIMIT);
    add(start + "1");
    add(start + "2");

    assertThat(outcomes.list()).hasSize(2).allMatch(o -> o.output().equals(start));
  }
}
