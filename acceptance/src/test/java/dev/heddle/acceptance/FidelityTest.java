package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.acceptance.Heddle.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * Heddle is faithful to real threads: what a program under src/test/fidelity prints on real
 * threads, it can print under Heddle, and what it prints under Heddle, the documentation allows.
 */
@Execution(ExecutionMode.CONCURRENT)
class FidelityTest {
  private static final Path PROGRAMS = Heddle.ROOT.resolve("acceptance/src/test/fidelity");
  private static final long SCHEDULES = 2_000;

  @TempDir private static Path batchesTemp;

  private static Batches<Path, Checked> batches;

  @TempDir private Path temp;

  /** What came of a check, and the directory with the classes that were checked. */
  private record Checked(Result result, Path classes) {}

  static List<Path> programs() throws IOException {
    try (Stream<Path> files = Files.walk(PROGRAMS)) {
      // Their names below the folder tell the tests apart.
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .sorted()
          .map(PROGRAMS::relativize)
          .toList();
    }
  }

  @Test
  void thereAreManyProgramsAndEachSaysWhatIsAllowedAndWhy() throws IOException {
    List<Path> programs = programs();

    assertThat(programs).hasSizeGreaterThanOrEqualTo(120);
    assertThat(programs.stream().map(Path::getFileName)).doesNotHaveDuplicates();
    for (Path name : programs) {
      FidelityProgram program = FidelityProgram.of(PROGRAMS.resolve(name));
      assertThat(program.allowed()).as("%s: outputs that are allowed", name).isNotEmpty();
      assertThat(program.because()).as("%s: why these", name).isNotEmpty();
    }
  }

  @BeforeAll
  static void batches() throws IOException {
    batches = new Batches<>(programs(), FidelityTest::check);
  }

  private static List<Checked> check(List<Path> names) throws Exception {
    Path directory = Files.createTempDirectory(batchesTemp, "batch");
    Path classes = directory.resolve("classes");
    Sources.compile(names.stream().map(PROGRAMS::resolve).toList(), classes);
    List<List<String>> checks = new ArrayList<>();
    for (Path name : names) {
      checks.add(check(FidelityProgram.of(PROGRAMS.resolve(name)), classes));
    }
    List<Result> results = new Heddle(directory).brief().each(checks);
    return results.stream().map(result -> new Checked(result, classes)).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  void realOutputsAreAmongThoseOfHeddleAndAllAreAllowed(Path name) throws Exception {
    FidelityProgram program = FidelityProgram.of(PROGRAMS.resolve(name));
    Checked checked = batches.result(name);
    Result heddle = checked.result();
    Map<String, Integer> real = RealThreads.outputs(program, checked.classes(), temp);

    assertThat(heddle.report().size()).as("a report was written:%n%s", heddle).isPositive();
    Set<String> reached = new TreeSet<>(heddle.outputs());
    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(heddle.verdict()).as("verdict").isIn("passed", "proved");
    softly
        .assertThat(minus(real.keySet(), reached))
        .as("real, but not reached by Heddle")
        .isEmpty();
    softly.assertThat(minus(reached, program.allowed())).as("by Heddle, not allowed").isEmpty();
    softly.assertThat(minus(real.keySet(), program.allowed())).as("real, not allowed").isEmpty();
    if (!softly.assertionErrorsCollected().isEmpty()) {
      softly.fail(
          "On real threads: %s%nAllowed and not seen by either: %s%nHeddle: %s",
          real, minus(minus(program.allowed(), real.keySet()), reached), heddle);
    }
    softly.assertAll();
  }

  private static List<String> check(FidelityProgram program, Path classes) {
    long schedules = program.schedules().orElse(SCHEDULES);
    List<String> arguments =
        new ArrayList<>(
            List.of("check", "--schedules", String.valueOf(schedules), "--out", "found"));
    arguments.addAll(program.options());
    arguments.addAll(List.of("-cp", classes.toString(), program.className()));
    return arguments;
  }

  private static Set<String> minus(Set<String> these, Set<String> those) {
    Set<String> rest = new TreeSet<>(these);
    rest.removeAll(those);
    return rest;
  }
}
