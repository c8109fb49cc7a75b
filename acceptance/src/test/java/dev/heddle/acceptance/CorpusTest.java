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

  /** Of many findings the most severe ones are replayed: each takes a JVM of its own. */
  private static final int REPLAYED_FINDINGS = 3;

  /** Of many outcomes the most and the least frequent ones are replayed. */
  private static final int REPLAYED_AT_EACH_END = 1;

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

  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  void itComesToWhatItsDirectivesSayAndReplays(Path name) throws Exception {
    Path program = Heddle.ROOT.resolve(name);
    Directives expected = Directives.of(program);
    long schedules =
        expected
            .schedules()
            .orElse(program.startsWith(LESSONS) ? LESSON_SCHEDULES : PROGRAM_SCHEDULES);

    Heddle heddle = new Heddle(temp);
    Result result =
        (program.startsWith(LESSONS) ? heddle : heddle.brief())
            .check(arguments(program, expected, schedules));

    verify(result, expected, schedules);
    for (int i = 0; i < Math.min(REPLAYED_FINDINGS, result.findings().size()); i++) {
      // That two replays print the same is seen with the lessons; each takes a JVM.
      findingReplays(result.findings().get(i), program.startsWith(LESSONS) && i == 0 ? 2 : 1);
    }
    outcomesReplay(result.outcomes());
  }

  private static String[] arguments(Path program, Directives expected, long schedules) {
    List<String> arguments =
        new ArrayList<>(List.of("--schedules", String.valueOf(schedules), "--out", "found"));
    if (expected.spurious()) {
      arguments.add("--spurious");
    }
    if (expected.sameOutcome()) {
      arguments.add("--same-outcome");
    }
    expected.timeouts().ifPresent(when -> arguments.addAll(List.of("--timeouts", when)));
    arguments.add(program.toString());
    arguments.addAll(expected.arguments());
    return arguments.toArray(String[]::new);
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

  private void findingReplays(JsonObject finding, int times) throws Exception {
    String kind = finding.get("kind").getAsString();
    JsonElement file = finding.get("scheduleFile");
    assertThat(file.isJsonNull()).as("%s has a schedule", kind).isFalse();

    Set<String> printed = new TreeSet<>();
    for (int i = 0; i < times; i++) {
      Result replay = new Heddle(temp).brief().run("replay", file.getAsString());

      assertThat(replay.exit()).as("replay of %s:%n%s", kind, replay).isEqualTo(1);
      assertThat(replay.err()).isEmpty();
      assertThat(replay.out().lines()).anyMatch(line -> line.startsWith(kind + ": "));
      printed.add(replay.out());
    }
    assertThat(printed).as("what the replays print").hasSize(1);
  }

  private void outcomesReplay(List<JsonObject> outcomes) throws Exception {
    if (outcomes.size() < 2) {
      return;
    }
    for (int i = 0; i < outcomes.size(); i++) {
      if (i < REPLAYED_AT_EACH_END || i >= outcomes.size() - REPLAYED_AT_EACH_END) {
        JsonObject outcome = outcomes.get(i);
        JsonElement file = outcome.get("scheduleFile");
        assertThat(file.isJsonNull()).as("%s has a schedule", outcome).isFalse();

        Result result = new Heddle(temp).brief().run("replay", "--quiet", file.getAsString());

        assertThat(result.exit()).as("replay of %s:%n%s", outcome, result).isZero();
        assertThat(result.printed()).isEqualTo(outcome.get("output").getAsString().stripTrailing());
      }
    }
  }
}
