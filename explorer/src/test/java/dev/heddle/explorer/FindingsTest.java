package dev.heddle.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static Finding finding(Kind kind, long schedule) {
    return new Finding(kind, kind + " " + schedule, List.of(), null, schedule, "", "", List.of());
  }

  private static void see(Findings findings, Kind kind, String key, long schedule) {
    if (!findings.count(kind, key)) {
      findings.add(kind, key, finding(kind, schedule));
    }
  }

  private static List<String> list(Findings findings) {
    return findings.list().stream().map(c -> c.finding().message() + " x" + c.count()).toList();
  }

  @Test
  void ofEachKindTheFirstIsKeptAndAllAreCounted() {
    Findings findings = new Findings(false);
    see(findings, Kind.STUCK, "a", 1);
    see(findings, Kind.STUCK, "b", 2);
    see(findings, Kind.ASSERTION, "c", 3);
    see(findings, Kind.STUCK, "a", 4);

    assertThat(list(findings)).containsExactly("ASSERTION 3 x1", "STUCK 1 x3");
    assertThat(findings.size()).isEqualTo(2);
  }

  @Test
  void toKeepGoingTellsDistinctOnesApart() {
    Findings findings = new Findings(true);
    see(findings, Kind.STUCK, "b", 1);
    see(findings, Kind.STUCK, "a", 2);
    see(findings, Kind.EXCEPTION, "c", 3);
    see(findings, Kind.STUCK, "b", 4);

    assertThat(list(findings)).containsExactly("EXCEPTION 3 x1", "STUCK 1 x2", "STUCK 2 x1");
  }

  @Test
  void distinctFindingsAreLimitedInNumber() {
    Findings findings = new Findings(true);
    for (int i = 1; i <= 250; i++) {
      see(findings, Kind.EXCEPTION, "key" + i, i);
    }
    see(findings, Kind.EXCEPTION, "key1", 251);

    assertThat(findings.size()).isEqualTo(100);
    assertThat(findings.list().get(0).count()).isEqualTo(2);
  }
}
