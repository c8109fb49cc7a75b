package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The toolkit is checked by Heddle, and the checks by faults that are put into the toolkit. See
 * src/test/toolkit/README.md; {@code -Dheddle.toolkit.schedules=100000} gives large checks more,
 * and {@code -Dheddle.toolkit.orders=100000} the exhaustive search.
 */
class ToolkitTest {
  private static final String SCHEDULES = System.getProperty("heddle.toolkit.schedules", "500");
  private static final int ORDERS = Integer.getInteger("heddle.toolkit.orders", 5_000);
  private static final long KILL_MINUTES =
      Long.parseLong(System.getProperty("heddle.toolkit.minutes", "10"));

  /** Which fault of each so many is tried; all, if this is 1. */
  private static final int FAULT_EVERY = Integer.getInteger("heddle.toolkit.faultEvery", 2);

  private static final int FEWEST_FAULTS = 30;
  private static final int FEWEST_CHECKS = 500;
  private static final int FEWEST_PROVED = 525;

  /** What the programs print. */
  private static final Path OUTPUTS = Heddle.ROOT.resolve("toolkit/lessons/outputs.txt");

  @TempDir private Path temp;

  @Test
  void eachPrimitiveIsRightInEveryOrder() throws Exception {
    List<String> lines = explore(List.of(ToolkitClasses.compileChecks(temp), SCHEDULES, ""));

    assertThat(lines).noneMatch(line -> line.startsWith("FAILED"));
    assertThat(lines).filteredOn(line -> line.startsWith("P")).hasSizeGreaterThan(FEWEST_CHECKS);
    assertThat(lines)
        .filteredOn(line -> line.startsWith("PROVED"))
        .hasSizeGreaterThanOrEqualTo(FEWEST_PROVED);
    assertThat(lines).allMatch(line -> line.matches("(PROVED|PASSED)\t.*"));
  }

  @Test
  void eachFaultIsCaught() throws Exception {
    List<ToolkitFaults.Fault> faults = new ArrayList<>();
    for (ToolkitFaults.Fault fault : ToolkitFaults.read()) {
      if (Math.floorMod(fault.name().hashCode(), FAULT_EVERY) == 0) {
        faults.add(fault);
      }
    }
    assertThat(faults).hasSizeGreaterThanOrEqualTo(FEWEST_FAULTS / FAULT_EVERY);
    List<String> arguments =
        new ArrayList<>(
            List.of(ToolkitClasses.compileChecks(temp.resolve("checks")), SCHEDULES, ""));
    arguments.addAll(ToolkitFaults.compile(faults, ToolkitClasses.TOOLKIT, temp.resolve("faults")));

    List<String> lines = explore(arguments);

    assertThat(lines).hasSize(faults.size()).allMatch(line -> line.startsWith("CAUGHT\t"));
  }

  /** The lessons' programs, written with the toolkit, print what those do, in every order. */
  @Test
  void theLessonsCanBeWrittenWithIt() throws Exception {
    List<Path> programs;
    try (Stream<Path> files = Files.list(Heddle.ROOT.resolve("toolkit/lessons"))) {
      programs = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    assertThat(programs).hasSize(8);
    for (Path program : programs) {
      Heddle.Result result =
          new Heddle(temp)
              .brief()
              .check(
                  "--schedules",
                  "300",
                  "--same-outcome",
                  "-cp",
                  ToolkitClasses.TOOLKIT.toString(),
                  program.toString());

      assertThat(result.exit()).as("%s:%n%s", program, result).isZero();
      assertThat(result.verdict()).isIn("passed", "proved");
      assertThat(result.outputs()).hasSize(1);
      assertThat(Files.readString(OUTPUTS)).contains(result.outputs().getFirst().strip());
    }
  }

  /** Runs the explorer in a JVM of its own, under Heddle's agent. */
  private List<String> explore(List<String> arguments) throws IOException, InterruptedException {
    String jar = Path.of(System.getProperty("heddle.jar")).toAbsolutePath().normalize().toString();
    Path tests = Heddle.ROOT.resolve("acceptance/target/test-classes");
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("heddle.java"),
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "-javaagent:" + jar,
                "-Dheddle.toolkit.orders=" + ORDERS,
                "-Dheddle.toolkit.minutes=" + KILL_MINUTES,
                "-cp",
                jar + ":" + tests,
                ToolkitExplorer.class.getName()));
    command.addAll(arguments);
    Path out = temp.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.start();
    if (!process.waitFor(KILL_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
    Path kept = Heddle.ROOT.resolve("acceptance/target/toolkit-" + arguments.size() + ".txt");
    Files.copy(out, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return Files.readAllLines(out);
  }
}
