package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.heddle.acceptance.Heddle.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every lesson and every program under src/test/programs, src/test/semantics and src/test/races is
 * checked through the command line, must come to what its directives say, and what was found must
 * replay.
 */
@Execution(ExecutionMode.CONCURRENT)
class CorpusTest {
  private static final Path LESSONS = Heddle.ROOT.resolve("lessons");
  private static final Path PROGRAMS = Heddle.ROOT.resolve("acceptance/src/test/programs");
  private static final Path SEMANTICS = Heddle.ROOT.resolve("acceptance/src/test/semantics");
  private static final Path RACES = Heddle.ROOT.resolve("acceptance/src/test/races");
  private static final long LESSON_SCHEDULES = 10_000;
  private static final long PROGRAM_SCHEDULES = 1_000;

  /** Of many findings the most severe ones are replayed; of outcomes, the first and the last. */
  private static final int REPLAYED_FINDINGS = 3;

  @TempDir private static Path batchesTemp;

  /** Of all programs but the lessons, which are checked as a user checks them. */
  private static Batches<Path, Checked> batches;

  /** A check, and the replays of what it has found. */
  private record Checked(Result result, List<Result> replays) {}

  @TempDir private Path temp;

  static List<Path> programs() throws IOException {
    List<Path> programs = new ArrayList<>();
    for (Path directory : List.of(LESSONS, PROGRAMS, SEMANTICS, RACES)) {
      try (Stream<Path> files = Files.walk(directory)) {
        files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(programs::add);
      }
    }
    // Their names, not their paths, tell the tests apart.
    return programs.stream().map(Heddle.ROOT::relativize).toList();
  }

  @Test
  void thereAreManyProgramsAndEachHasAVerdict() throws IOException {
    List<Path> programs = programs();

    assertThat(programs).hasSizeGreaterThanOrEqualTo(90);
    for (Path program : programs) {
      assertThat(Directives.of(Heddle.ROOT.resolve(program)).verdict()).isNotEmpty();
    }
  }

  private static boolean isLesson(Path name) {
    return Heddle.ROOT.resolve(name).startsWith(LESSONS);
  }

  @BeforeAll
  static void batches() throws IOException {
    batches =
        new Batches<>(
            programs().stream().filter(name -> !isLesson(name)).toList(), CorpusTest::checkBatch);
  }

  /** The replays have a JVM of their own, in which nothing was checked. */
  private static List<Checked> checkBatch(List<Path> programs) throws Exception {
    Path directory = Files.createTempDirectory(batchesTemp, "batch");
    List<List<String>> checks = new ArrayList<>();
    for (Path name : programs) {
      List<String> check = new ArrayList<>(List.of("check"));
      check.addAll(arguments(Heddle.ROOT.resolve(name), "found/" + checks.size()));
      checks.add(check);
    }
    List<Result> results = new Heddle(directory).brief().each(checks);
    List<List<String>> replays = new ArrayList<>();
    results.forEach(result -> replays.addAll(replays(result)));
    List<Result> replayed = new Heddle(directory).brief().each(replays);
    List<Checked> checked = new ArrayList<>();
    int at = 0;
    for (Result result : results) {
      int end = at + replays(result).size();
      checked.add(new Checked(result, replayed.subList(at, end)));
      at = end;
    }
    return checked;
  }

  private Checked checkLesson(Path program) throws Exception {
    Result result = new Heddle(temp).check(arguments(program, "found").toArray(String[]::new));
    List<List<String>> replays = replays(result);
    List<Result> replayed = new ArrayList<>(new Heddle(temp).brief().each(replays));
    if (!replayedFindings(result).isEmpty()) {
      // That two replays print the same, one of them as a user runs it, is seen with the lessons.
      replayed.add(new Heddle(temp).run(replays.getFirst().toArray(String[]::new)));
    }
    return new Checked(result, replayed);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  void itComesToWhatItsDirectivesSayAndReplays(Path name) throws Exception {
    Path program = Heddle.ROOT.resolve(name);
    Checked checked = isLesson(name) ? checkLesson(program) : batches.result(name);

    verify(checked.result(), Directives.of(program), schedules(program));
    List<JsonObject> findings = replayedFindings(checked.result());
    List<JsonObject> outcomes = replayedOutcomes(checked.result());
    int both = findings.size() + outcomes.size();
    assertThat(checked.replays()).hasSizeBetween(both, both + 1);
    for (int i = 0; i < findings.size(); i++) {
      verifyFinding(findings.get(i), checked.replays().get(i));
    }
    for (int i = 0; i < outcomes.size(); i++) {
      verifyOutcome(outcomes.get(i), checked.replays().get(findings.size() + i));
    }
    if (checked.replays().size() > both) {
      verifyFinding(findings.getFirst(), checked.replays().getLast());
      assertThat(checked.replays().getLast().out())
          .as("what the replays print")
          .isEqualTo(checked.replays().getFirst().out());
    }
  }

  private static long schedules(Path program) throws IOException {
    return Directives.of(program)
        .schedules()
        .orElse(program.startsWith(LESSONS) ? LESSON_SCHEDULES : PROGRAM_SCHEDULES);
  }

  private static List<String> arguments(Path program, String out) throws IOException {
    Directives expected = Directives.of(program);
    String schedules = String.valueOf(schedules(program));
    List<String> arguments = new ArrayList<>(List.of("--schedules", schedules, "--out", out));
    if (expected.spurious()) {
      arguments.add("--spurious");
    }
    if (expected.sameOutcome()) {
      arguments.add("--same-outcome");
    }
    expected.timeouts().ifPresent(when -> arguments.addAll(List.of("--timeouts", when)));
    arguments.add(program.toString());
    arguments.addAll(expected.arguments());
    return arguments;
  }

  private static void verify(Result result, Directives expected, long schedules) {
    assertThat(result.report().size()).as("a report was written:%n%s", result).isPositive();
    SoftAssertions softly = new SoftAssertions();
    String verdict = result.verdict().equals("proved") ? "passed" : result.verdict();
    softly.assertThat(verdict).as("verdict").isEqualTo(expected.verdict());
    softly
        .assertThat(result.exit())
        .as("exit code")
        .isEqualTo(List.of("passed", "failed", "", "", "inconclusive").indexOf(expected.verdict()));
    softly
        .assertThat(new TreeSet<>(result.kinds()))
        .as("kinds")
        .isEqualTo(new TreeSet<>(expected.kinds()));
    if (!expected.outcomes().isEmpty()) {
      softly.assertThat(Set.copyOf(result.outputs())).as("outcomes").isEqualTo(expected.outcomes());
    }
    if (result.out().contains("Every order of steps that matters was run")) {
      softly.assertThat(result.schedules()).as("all there are").isBetween(1L, schedules);
    } else {
      softly.assertThat(result.schedules()).as("schedules").isEqualTo(schedules);
    }
    for (String words : expected.explains()) {
      softly.assertThat(result.out().contains(words)).as("explains " + words).isTrue();
    }
    softly.assertThat(result.err()).as("standard error").isEmpty();
    if (!softly.wasSuccess()) {
      softly.fail("This was the run:%n%s", result);
    }
    softly.assertAll();
  }

  private static boolean hasReport(Result check) {
    return check.report().size() > 0;
  }

  private static List<JsonObject> replayedFindings(Result check) {
    List<JsonObject> findings = hasReport(check) ? check.findings() : List.of();
    return findings.subList(0, Math.min(REPLAYED_FINDINGS, findings.size()));
  }

  private static List<JsonObject> replayedOutcomes(Result check) {
    List<JsonObject> outcomes = hasReport(check) ? check.outcomes() : List.of();
    return outcomes.size() < 2 ? List.of() : List.of(outcomes.getFirst(), outcomes.getLast());
  }

  /** The commands that replay what is replayed of a check: findings, then outcomes. */
  private static List<List<String>> replays(Result check) {
    List<List<String>> replays = new ArrayList<>();
    replayedFindings(check).forEach(f -> replays.add(List.of("replay", scheduleFile(f))));
    replayedOutcomes(check)
        .forEach(o -> replays.add(List.of("replay", "--quiet", scheduleFile(o))));
    return replays;
  }

  private static String scheduleFile(JsonObject found) {
    JsonElement file = found.get("scheduleFile");
    return file.isJsonNull() ? "none" : file.getAsString();
  }

  private static void verifyFinding(JsonObject finding, Result replay) {
    String kind = finding.get("kind").getAsString();
    assertThat(finding.get("scheduleFile").isJsonNull()).as("%s has a schedule", kind).isFalse();
    assertThat(replay.exit()).as("replay of %s:%n%s", kind, replay).isEqualTo(1);
    assertThat(replay.err()).isEmpty();
    assertThat(replay.out().lines()).anyMatch(line -> line.startsWith(kind + ": "));
  }

  private static void verifyOutcome(JsonObject outcome, Result replay) {
    assertThat(outcome.get("scheduleFile").isJsonNull()).as("%s has a schedule", outcome).isFalse();
    assertThat(replay.exit()).as("replay of %s:%n%s", outcome, replay).isZero();
    assertThat(replay.printed()).isEqualTo(outcome.get("output").getAsString().stripTrailing());
  }
}
