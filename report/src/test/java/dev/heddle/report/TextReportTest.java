package dev.heddle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private static void check(String name, CheckReport report) {
    Golden.check(name + ".txt", TextReport.render(report, Style.PLAIN));
  }

  @Test
  void aFailedCheck() {
    check("failed", Reports.failed());
  }

  @Test
  void aPassedCheck() {
    check("passed", Reports.passed());
    check("residual", Reports.residual());
  }

  @Test
  void aCheckOfAProgramThatPrintsNothing() {
    check("silent", Reports.silent());
  }

  @Test
  void aCheckWithMoreOutcomesThanAreShown() {
    check("many-outcomes", Reports.manyOutcomes());
  }

  @Test
  void aCheckInWhichNoScheduleCameToItsEnd() {
    check("nothing", Reports.nothing());
  }

  @Test
  void aCheckOfWhatCannotBeControlled() {
    check("unsupported", Reports.unsupported());
  }

  @Test
  void coloursChangeNoWord() {
    List<String> colored = TextReport.render(Reports.failed(), Style.COLOR);

    assertThat(String.join("\n", colored)).contains("\u001B[1;31mFAILED\u001B[0m");
    assertThat(colored.stream().map(l -> l.replaceAll("\u001B\\[[0-9;]*m", "")))
        .containsExactlyElementsOf(TextReport.render(Reports.failed(), Style.PLAIN));
  }

  @Test
  void numbersDoNotDependOnTheUsersLocale() {
    Locale before = Locale.getDefault();
    List<String> expected = TextReport.render(Reports.failed(), Style.PLAIN);
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(TextReport.render(Reports.failed(), Style.PLAIN)).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }
}
