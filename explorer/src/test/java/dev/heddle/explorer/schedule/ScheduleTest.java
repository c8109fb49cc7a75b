package dev.heddle.explorer.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
  @Test
  void everySwitchIsReadAsItWasWritten() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      Schedule.Switch written =
          new Schedule.Switch(
              random.nextInt(1 << random.nextInt(1, 30)),
              random.nextInt(1 << random.nextInt(1, 30)),
              random.nextBoolean() ? -1 : random.nextInt(1 << random.nextInt(1, 30)),
              random.nextInt(1 << random.nextInt(1, 30)));

      assertThat(Schedule.Switch.parse(written.toString())).isEqualTo(written);
    }
  }

  @Test
  void aSwitchIsShortText() {
    assertThat(new Schedule.Switch(1, 12, -1, 2)).hasToString("1@12>2");
    assertThat(new Schedule.Switch(1, 12, 3, 2)).hasToString("1@12+3>2");
    assertThat(new Schedule.Switch(0, 0, 0, 0)).hasToString("0@0+0>0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "@",
        "@>",
        "1@2",
        "1>2",
        "1>2@3",
        "1@2>",
        "1@>3",
        "@2>3",
        "1@2+>3",
        "1@+2>3",
        "1@2>3+4",
        "1@2+3+4>5",
        "1@2>3>4",
        "a@2>3",
        "1@b>3",
        "1@2>c",
        "1 @ 2 > 3",
        "1@99999999999>2",
        "1@2.5>3",
      })
  void whatIsNoSwitchIsRefusedWithItsText(String text) {
    assertThatThrownBy(() -> Schedule.Switch.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no switch of a schedule: \"" + text + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+1@2>3", "1+1@2>3", "-1@2>3", "1@-2>3", "1@2+-1>3", "1@2>-3"})
  void numbersWithSignsAreNoSwitch(String text) {
    assertThatThrownBy(() -> Schedule.Switch.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no switch of a schedule: \"" + text + "\"");
  }

  @Test
  void aScheduleIsItsSwitchesAndDraws() {
    assertThat(
            new Schedule(
                List.of("C.x"),
                List.of(new Schedule.Switch(0, 1, -1, 1), new Schedule.Switch(1, 2, 3, 0)),
                List.of(4, 0)))
        .hasToString("0@1>1 1@2+3>0 #4 #0");
    assertThat(new Schedule(List.of(), List.of(), List.of())).hasToString("");
  }
}
