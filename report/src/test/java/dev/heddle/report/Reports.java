package dev.heddle.report;

import dev.heddle.explorer.Coverage;
import dev.heddle.explorer.Exploration;
import dev.heddle.explorer.Finding;
import dev.heddle.explorer.Kind;
import dev.heddle.explorer.Outcome;
import dev.heddle.explorer.Residual;
import dev.heddle.explorer.Shrunk;
import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.shrink.Cost;
import dev.heddle.explorer.strategy.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fixed reports. */
final class Reports {
  private static final Schedule NO_CHOICE = new Schedule(List.of(), List.of(), List.of());

  private Reports() {}

  private static Exploration exploration(
      long schedules,
      double seconds,
      List<Exploration.Counted> findings,
      List<Outcome> outcomes,
      long further) {
    return new Exploration(
        schedules,
        seconds,
        "random",
        findings,
        outcomes,
        further,
        3,
        List.of("Counter.value"),
        Coverage.UNKNOWN,
        null,
        Map.of(),
        List.of());
  }

  private static CheckReport report(Exploration exploration) {
    return new CheckReport(
        "Counter", exploration, 42, Map.of(), Map.of(), Map.of(), false, List.of(), null, null);
  }

  private static Outcome outcome(String output, long count) {
    return new Outcome(output, count, NO_CHOICE);
  }

  static CheckReport failed() {
    Finding found =
        new Finding(
            Kind.DEADLOCK,
            "thread \"a\" and thread \"b\" wait for each other",
            List.of("thread \"a\" holds Account#1", "    indented <b> & \"quoted\" ü"),
            NO_CHOICE,
            1_234,
            "first\nsecond\n",
            "",
            List.of(1, 2));
    Finding deadlock =
        found.with(new Shrunk(found, new Cost(14, 1_020, 1, 20), new Cost(1, 21, 0, 2), true));
    StringBuilder long25 = new StringBuilder();
    for (int i = 1; i <= 25; i++) {
      long25.append("line ").append(i).append('\n');
    }
    Finding exception =
        new Finding(
            Kind.EXCEPTION,
            "thread \"main\" threw java.lang.IllegalStateException: x",
            List.of(),
            NO_CHOICE,
            2,
            long25.toString(),
            "on the error stream\n",
            List.of());
    Outcome one = outcome("counter = 1\n", 14_880);
    Outcome two = outcome("counter = 2\nwith \"quotes\" and ü\n", 1_000);
    return new CheckReport(
        "Counter.java",
        exploration(
            16_000,
            4.0,
            List.of(
                new Exploration.Counted(exception, 15_999), new Exploration.Counted(deadlock, 1)),
            List.of(one, two, outcome("x".repeat(80), 1)),
            7),
        -9,
        Map.of(deadlock, "heddle-out/Counter-deadlock.schedule"),
        Map.of(deadlock, "heddle-out/Counter-deadlock.original.schedule"),
        Map.of(one, "heddle-out/Counter-1.schedule"),
        true,
        List.of(
            regression("a", Regression.State.STILL_FAILS, "they wait for each other"),
            regression("b", Regression.State.NO_LONGER_FAILS, null),
            regression("c", Regression.State.NO_LONGER_APPLIES, "thread number 3 is not there")
                .asReplaced()),
        "heddle-out/Counter.checkpoint.json",
        new CheckReport.Help(4, 1, 12_000));
  }

  private static Regression regression(String name, Regression.State state, @Nullable String why) {
    String file = "heddle-regressions/Counter-deadlock-" + name + ".schedule.json";
    return new Regression(file, state, "deadlock", "two wait", why, false, List.of());
  }

  static CheckReport passed() {
    return report(exploration(1_000_000, 2.5, List.of(), List.of(outcome("2\n", 1_000_000)), 0));
  }

  /** As {@link #passed()}, with what may be left. */
  static CheckReport residual() {
    Exploration e = passed().exploration();
    Residual residual =
        new Residual(
            4_000,
            1_588,
            true,
            0.007_96,
            List.of(new Promise(1, 1, 4, 24, 800), new Promise(2, 0.25, 4, 24, 799)));
    return report(
        new Exploration(
            e.schedules(),
            e.seconds(),
            "pct",
            e.findings(),
            e.outcomes(),
            e.furtherOutcomes(),
            e.repeated(),
            e.points(),
            new Coverage(-1, 0, Double.NaN, null, null, null, null, residual),
            null,
            Map.of(),
            List.of()));
  }

  static CheckReport silent() {
    return report(exploration(10, 0.01, List.of(), List.of(outcome("", 10)), 0));
  }

  static CheckReport manyOutcomes() {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 12; i > 0; i--) {
      outcomes.add(outcome("outcome " + i, i));
    }
    return report(exploration(78, 1, List.of(), outcomes, 0));
  }

  static CheckReport nothing() {
    return report(exploration(0, 0, List.of(), List.of(), 0));
  }

  static CheckReport unsupported() {
    Finding unsupported =
        new Finding(
            Kind.UNSUPPORTED,
            "a thread must wait (JOIN) below a native frame or in a static initialiser",
            List.of("      at T.run(T.java:1)"),
            null,
            1,
            "",
            "",
            List.of());
    return report(
        exploration(0, 0.5, List.of(new Exploration.Counted(unsupported, 1)), List.of(), 0));
  }
}
