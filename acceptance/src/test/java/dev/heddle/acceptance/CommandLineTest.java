package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import dev.heddle.acceptance.Heddle.Result;
import dev.heddle.acceptance.Heddle.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands promise: options, exit codes, messages, and where output goes. */
@Execution(ExecutionMode.CONCURRENT)
class CommandLineTest {
  private static final Pattern COLOR = Pattern.compile("\u001B\\[[0-9;]*m");

  @TempDir private Path temp;

  private Result heddle(String... arguments) throws Exception {
    return new Heddle(temp).run(arguments);
  }

  private Result check(String... arguments) throws Exception {
    return new Heddle(temp).check(arguments);
  }

  private static void assertWrongUse(Result result, String... messages) {
    assertThat(result.exit()).as("%s", result).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("heddle: ").contains(messages);
    assertThat(result.err())
        .as("a message for users, not for Heddle's authors")
        .doesNotContain("Exception", "\tat ", "internal error", "dev.heddle");
  }

  // ---- help and version

  @ParameterizedTest
  @CsvSource({
    "--help, heddle check Bank.java",
    "check --help, heddle check Bank.java",
    "replay --help, heddle replay heddle-out/Bank-1.schedule.json"
  })
  void helpHasExamplesAndExitCodes(String arguments, String example) throws Exception {
    Result result = heddle(arguments.split(" "));

    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("Usage: heddle", "Example", example, "Exit codes:");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void theVersionNamesHeddleAndTheJdk() throws Exception {
    Result result = heddle("--version");

    assertThat(result.exit()).isZero();
    assertThat(result.out()).matches("heddle \\d+\\.\\d+\\.\\d+ \\(Java \\d+.*\\)\\R");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void aMissingOrUnknownCommandIsWrongUse() throws Exception {
    assertWrongUse(heddle(), "check", "replay", "heddle --help");
    assertWrongUse(heddle("chekc", "Bank.java"), "chekc", "heddle --help");
  }

  // ---- the program

  @ParameterizedTest
  @CsvSource({"Nowhere.java", "nowhere.jar", "com.acme.Nowhere", "some/Nowhere.java"})
  void aProgramThatDoesNotExistIsNamed(String program) throws Exception {
    assertWrongUse(heddle("check", program), "no such", program);
  }

  @Test
  void aMissingProgramIsWrongUse() throws Exception {
    assertWrongUse(heddle("check"), "PROGRAM", "heddle check --help");
  }

  @Test
  void aClassPathEntryThatDoesNotExistIsNamed() throws Exception {
    assertWrongUse(heddle("check", "-cp", "no/classes", "Main"), "class path", "no/classes");
  }

  @Test
  void aCompilationErrorIsTheCompilersWithItsLine() throws Exception {
    String program =
        Sources.write(
            temp,
            """
            public class Wrong {
              public static void main(String[] args) {
                int number = "text";
              }
            }
            """);

    assertWrongUse(
        heddle("check", program),
        "Wrong.java does not compile",
        "Wrong.java:3: error: incompatible types: java.lang.String cannot be converted to int",
        "int number = \"text\";");
  }

  @Test
  void aClassWithoutMainSaysWhatToAdd() throws Exception {
    String program = Sources.write(temp, "public class NoMain { static void other() {} }");

    assertWrongUse(heddle("check", program), "NoMain", "no main method", "static void main");
  }

  @Test
  void aSourceFileWithoutAClassIsWrongUse() throws Exception {
    Files.writeString(temp.resolve("Empty.java"), "// nothing\n");

    assertWrongUse(heddle("check", "Empty.java"), "Empty.java");
  }

  @ParameterizedTest
  @ValueSource(strings = {"./Echo.java", "../there/Echo.java", "link.dir/Echo.java"})
  void aSourceFileIsFoundHoweverItsPathIsWritten(String name) throws Exception {
    Path there = Files.createDirectories(temp.resolve("there"));
    Sources.write(there, Sources.ECHO);
    Files.createSymbolicLink(there.resolve("link.dir"), there);

    Result result = new Heddle(there).check("--schedules", "2", name);

    assertThat(result.exit()).as("%s", result).isZero();
    assertThat(result.outputs()).containsExactly("0");
  }

  @Test
  void whatFollowsTheProgramIsItsOwnEvenWhenItLooksLikeAnOption() throws Exception {
    String program = Sources.write(temp, Sources.ECHO);

    Result result =
        check("--schedules", "3", program, "--help", "-V", "--seed", "x y", "", "--json", "z");

    assertThat(result.exit()).as("%s", result).isZero();
    assertThat(result.outputs())
        .containsExactly("7\n<--help>\n<-V>\n<--seed>\n<x y>\n<>\n<--json>\n<z>");
    assertThat(temp.resolve("z")).doesNotExist();
  }

  @Test
  void aClassIsFoundOnTheClassPath() throws Exception {
    Sources.compile(
        temp.resolve(Sources.write(temp, Sources.COUNTER)), temp.resolve("target/classes"));

    Result result = check("--schedules", "500", "-cp", "target/classes", "Counter", "arg1");

    assertThat(result.exit()).as("%s", result).isZero();
    assertThat(result.outputs()).containsExactlyInAnyOrder("counter = 2", "counter = 1");
  }

  @Test
  void aJarIsStartedByItsMainClass() throws Exception {
    Sources.compile(temp.resolve(Sources.write(temp, Sources.ECHO)), temp.resolve("classes"));
    Sources.pack(temp.resolve("classes"), temp.resolve("app.jar"), "Echo");

    Result result = check("--schedules", "2", "app.jar", "one");

    assertThat(result.exit()).as("%s", result).isZero();
    assertThat(result.outputs()).containsExactly("1\n<one>");
  }

  @Test
  void aJarWithoutAMainClassSaysWhatToDo() throws Exception {
    Sources.compile(temp.resolve(Sources.write(temp, Sources.ECHO)), temp.resolve("classes"));
    Sources.pack(temp.resolve("classes"), temp.resolve("app.jar"), "");

    assertWrongUse(heddle("check", "app.jar"), "app.jar names no main class", "heddle check -cp");
  }

  @Test
  void aFileThatIsNoJarIsWrongUse() throws Exception {
    Files.writeString(temp.resolve("app.jar"), "this is no jar");

    assertWrongUse(heddle("check", "app.jar"), "cannot read", "app.jar");
  }

  @Test
  void theExitCodeOfTheProgramIsAFinding() throws Exception {
    String program =
        Sources.write(
            temp,
            """
            public class Exits {
              public static void main(String[] args) {
                System.exit(7);
              }
            }
            """);

    Result result = check("--schedules", "3", program);

    assertThat(result.exit()).as("%s", result).isEqualTo(1);
    assertThat(result.kinds()).containsExactly("exit");
    assertThat(result.findings().get(0).get("message").getAsString()).contains("7");
  }

  // ---- options

  @ParameterizedTest
  @CsvSource({
    "--schedules, 0, at least 1",
    "--schedules, -5, at least 1",
    "--schedules, many, at least 1",
    "--schedules, 99999999999999999999, at least 1",
    "--time, 0s, more than 0",
    "--time, -3s, such as 30s",
    "--time, 3 weeks, such as 30s",
    "--time, soon, such as 30s",
    "--time, 9000h, at most a year",
    "--max-steps, 0, at least 1",
    "--max-steps, few, at least 1",
    "--seed, dice, whole number",
    "--strategy, clever, 'auto, random, pct, pos, surw, race-directed, round-robin, exhaustive, depth-first or replay'",
    "--timeouts, never, 'idle, ordered or any'",
    "--expect-outcome, (, regular expression"
  })
  void aBadValueIsRefusedWithTheOptionAndItsRange(String option, String value, String range)
      throws Exception {
    assertWrongUse(heddle("check", option + "=" + value, "Bank.java"), option, range);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--schedules",
        "--time",
        "--max-steps",
        "--seed",
        "--strategy",
        "--timeouts",
        "--expect-outcome",
        "--json",
        "--out",
        "--schedule",
        "--class-path"
      })
  void anOptionWithoutItsValueIsNamed(String option) throws Exception {
    assertWrongUse(heddle("check", option), option, "heddle check --help");
  }

  @Test
  void anUnknownOptionIsNamed() throws Exception {
    assertWrongUse(heddle("check", "--shedules", "5", "Bank.java"), "--shedules");
    assertWrongUse(heddle("replay", "--fast", "x.json"), "--fast");
  }

  @Test
  void replayAsAStrategyNeedsASchedule() throws Exception {
    assertWrongUse(heddle("check", "--strategy", "replay", "Bank.java"), "--schedule FILE");
    assertWrongUse(heddle("check", "--schedule", "x.json", "Bank.java"), "--strategy replay");
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "pct", "pos", "surw", "race-directed"})
  void aRandomStrategyFindsBothOutcomes(String strategy) throws Exception {
    String program = Sources.write(temp, Sources.COUNTER);

    Result result = check("--strategy", strategy, "--schedules", "1000", program);

    assertThat(result.exit()).as("%s", result).isZero();
    assertThat(result.report().get("strategy").getAsString()).isEqualTo(strategy);
    assertThat(result.schedules()).isEqualTo(1000);
    assertThat(result.outputs()).containsExactlyInAnyOrder("counter = 2", "counter = 1");
  }

  @Test
  void roundRobinRunsAsManySchedulesAsAsked() throws Exception {
    String program = Sources.write(temp, Sources.COUNTER);

    Result result = check("--strategy", "round-robin", "--schedules", "50", program);

    assertThat(result.exit()).as("%s", result).isZero();
    assertThat(result.report().get("strategy").getAsString()).isEqualTo("round-robin");
    assertThat(result.schedules()).isEqualTo(50);
    assertThat(result.outputs()).contains("counter = 2");
  }

  @Test
  void replayAsAStrategyRunsTheRecordedScheduleOnly() throws Exception {
    String program = Sources.write(temp, Sources.COUNTER);
    JsonObject rare =
        check("--schedules", "500", program).outcomes().stream()
            .filter(o -> o.get("output").getAsString().equals("counter = 1\n"))
            .findFirst()
            .orElseThrow();
    String schedule = rare.get("scheduleFile").getAsString();

    Result result =
        check("--strategy", "replay", "--schedule", schedule, "--schedules", "20", program);

    assertThat(result.exit()).as("%s", result).isZero();
    assertThat(result.outputs()).containsExactly("counter = 1");
    assertThat(result.schedules()).isEqualTo(20);
  }

  @Test
  void theSameSeedGivesTheSameReportAndAnotherSeedAnother() throws Exception {
    String program = Sources.write(temp, Sources.COUNTER);
    Result first = check("--strategy", "random", "--seed", "42", "--schedules", "700", program);
    Result second = check("--strategy", "random", "--seed", "42", "--schedules", "700", program);
    Result other = check("--strategy", "random", "--seed", "43", "--schedules", "700", program);

    assertThat(first.exit()).as("%s", first).isZero();
    assertThat(withoutTimes(second)).isEqualTo(withoutTimes(first));
    assertThat(withoutTimes(second.out())).isEqualTo(withoutTimes(first.out()));
    assertThat(other.report().get("seed").getAsLong()).isEqualTo(43);
    assertThat(other.outcomes()).isNotEqualTo(first.outcomes());
  }

  private static JsonObject withoutTimes(Result result) {
    JsonObject copy = result.report().deepCopy();
    assertThat(copy.remove("seconds")).isNotNull();
    assertThat(copy.remove("schedulesPerSecond")).isNotNull();
    return copy;
  }

  private static String withoutTimes(String text) {
    return text.replaceAll("in [0-9.]+ s \\([0-9,]+/s", "in T s (R/s");
  }

  @Test
  void aLimitOfStepsThatIsReachedIsAFinding() throws Exception {
    String program =
        Sources.write(
            temp,
            """
            public class Spins {
              public static void main(String[] args) {
                while (true) {
                  Thread.yield();
                }
              }
            }
            """);

    Result result = check("--max-steps", "2000", "--schedules", "2", program);

    assertThat(result.exit()).as("%s", result).isEqualTo(1);
    assertThat(result.kinds()).containsExactly("limit");
    assertThat(result.out()).contains("livelock", "2000 steps", "--max-steps");
  }

  @Test
  void timeoutsExpireOnlyWhenIdleUnlessTheyMayAtAnyTime() throws Exception {
    String program =
        Sources.write(
            temp,
            """
            import java.util.concurrent.CountDownLatch;
            import java.util.concurrent.TimeUnit;

            public class Latch {
              public static void main(String[] args) throws InterruptedException {
                CountDownLatch latch = new CountDownLatch(1);
                new Thread(latch::countDown).start();
                assert latch.await(5, TimeUnit.SECONDS) : "too late";
              }
            }
            """);

    Result idle = check("--timeouts", "idle", "--schedules", "300", program);
    Result any = check("--timeouts", "any", "--schedules", "300", program);

    assertThat(idle.exit()).as("%s", idle).isZero();
    assertThat(any.exit()).as("%s", any).isEqualTo(1);
    assertThat(any.kinds()).containsExactly("assertion");
  }

  @Test
  void keepGoingTellsApartWhatTheDefaultReportsOnceAKind() throws Exception {
    String program =
        Sources.write(
            temp,
            """
            public class Two {
              static volatile int x;

              public static void main(String[] args) throws InterruptedException {
                Thread reader = new Thread(Two::read);
                reader.start();
                x = 1;
                x = 2;
                x = 3;
                reader.join();
              }

              static void read() {
                int seen = x;
                assert seen != 1 : "saw one";
                assert seen != 2 : "saw two";
              }
            }
            """);

    Result first = check("--schedules", "500", program);
    Result all = check("--schedules", "500", "--keep-going", program);

    assertThat(first.kinds()).as("%s", first).containsExactly("assertion");
    assertThat(all.kinds()).as("%s", all).containsExactly("assertion", "assertion");
    assertThat(all.out()).contains("saw one", "saw two");
    assertThat(all.exit()).isEqualTo(1);
    assertThat(all.findings().stream().mapToLong(f -> f.get("count").getAsLong()).sum())
        .isEqualTo(first.findings().get(0).get("count").getAsLong());
  }

  @Test
  void anOutputOtherThanExpectedIsAFinding() throws Exception {
    String program = Sources.write(temp, Sources.COUNTER);

    Result met = check("--schedules", "300", "--expect-outcome", "counter = [12]", program);
    Result unmet = check("--schedules", "300", "--expect-outcome", "counter = 2", program);
    Result partly = check("--schedules", "300", "--expect-outcome", "counter", program);

    assertThat(met.exit()).as("%s", met).isZero();
    assertThat(unmet.exit()).as("%s", unmet).isEqualTo(1);
    assertThat(unmet.kinds()).containsExactly("outcome");
    assertThat(unmet.out()).contains("counter = 1");
    assertThat(partly.kinds()).as("it must match as a whole").containsExactly("outcome");
  }

  @Test
  void outputsThatDifferAreAFindingWhenTheyMustBeTheSame() throws Exception {
    String program = Sources.write(temp, Sources.COUNTER);

    Result result = check("--schedules", "300", "--same-outcome", program);

    assertThat(result.exit()).as("%s", result).isEqualTo(1);
    assertThat(result.kinds()).containsExactly("outcome");
  }

  // ---- where output goes

  @Test
  void schedulesAreSavedInHeddleOutOrWhereTheUserSays() throws Exception {
    String program = Sources.write(temp, Sources.ASSERTED);

    Result byDefault = check("--schedules", "300", program);
    Result elsewhere = check("--schedules", "300", "--out", "some/where", program);

    assertThat(byDefault.exit()).as("%s", byDefault).isEqualTo(1);
    assertThat(temp.resolve("heddle-out/Asserted-1.schedule.json")).isRegularFile();
    assertThat(byDefault.out()).contains("heddle replay heddle-out/Asserted-1.schedule.json");
    assertThat(temp.resolve("some/where/Asserted-1.schedule.json")).isRegularFile();
    assertThat(elsewhere.out()).contains("heddle replay some/where/Asserted-1.schedule.json");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsRefusedBeforeTheWork() throws Exception {
    String program = Sources.write(temp, Sources.ECHO);
    Files.writeString(temp.resolve("file"), "");

    assertWrongUse(heddle("check", "--json", "file/x.json", program), "file");
    assertWrongUse(heddle("check", "--json", ".", program), "--json");
    assertWrongUse(heddle("check", "--out", "file", program), "--out", "file");
    assertWrongUse(heddle("check", "--out", "file/below", program), "file");
  }

  @Test
  void quietPrintsNothingButStillSavesAndTellsByItsExitCode() throws Exception {
    String program = Sources.write(temp, Sources.ASSERTED);

    Result result = check("--quiet", "--schedules", "300", program);

    assertThat(result.exit()).as("%s", result).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).isEmpty();
    assertThat(result.kinds()).containsExactly("assertion");
    assertThat(temp.resolve("heddle-out/Asserted-1.schedule.json")).isRegularFile();
  }

  @Test
  void quietStillTellsWhatIsWrong() throws Exception {
    assertWrongUse(heddle("check", "--quiet", "Nowhere.java"), "no such source file");
  }

  @Test
  void theProgramsOwnOutputIsCapturedAndShownWithTheFinding() throws Exception {
    String program =
        Sources.write(
            temp,
            """
            public class Prints {
              public static void main(String[] args) {
                System.out.println("to the output");
                System.err.println("to the errors");
                throw new IllegalStateException("on purpose");
              }
            }
            """);

    Result result = check("--schedules", "5", program);

    assertThat(result.exit()).as("%s", result).isEqualTo(1);
    assertThat(result.kinds()).containsExactly("exception");
    assertThat(result.out()).contains("| to the output", "| to the errors", "on purpose");
    assertThat(result.out()).contains("Prints.main(Prints.java:5)");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void aStackTraceShowsTheProgramAndNotHeddle() throws Exception {
    String program =
        Sources.write(
            temp,
            """
            public class Stuck {
              public static void main(String[] args) throws InterruptedException {
                new java.util.concurrent.CountDownLatch(1).await();
              }
            }
            """);

    Result result = check("--schedules", "5", program);

    assertThat(result.kinds()).as("%s", result).containsExactly("stuck");
    assertThat(result.out()).contains("Stuck.main(Stuck.java:3)").doesNotContain("dev.heddle");
  }

  @Test
  void anOrdinaryRunHasNothingOnTheStandardErrorAndNoEscapeCodes() throws Exception {
    String right = Sources.write(temp, Sources.COUNTER);
    String wrong = Sources.write(temp, Sources.ASSERTED);

    Result passed = check("--strategy", "random", "--schedules", "500", right);
    Result failed = check("--strategy", "random", "--schedules", "500", wrong);
    Result replayed = heddle("replay", "heddle-out/Asserted-1.schedule.json");

    for (Result result : List.of(passed, failed, replayed)) {
      assertThat(result.out()).isNotEmpty().doesNotContain("\u001B", "\r");
      assertThat(result.err()).isEmpty();
    }
    assertThat(passed.out()).contains("Counter.java: PASSED so far - 500 schedules in ");
    assertThat(failed.out()).contains("Asserted.java: FAILED - 500 schedules in ");
  }

  @Test
  void onATerminalThereAreColoursUnlessRefused() throws Exception {
    String program = Sources.write(temp, Sources.ASSERTED);

    String colored = onTerminal("", program);
    String plain = onTerminal("1", program);

    assertThat(colored).contains("Asserted.java: ", "FAILED").containsPattern(COLOR);
    assertThat(plain).contains("Asserted.java: ", "FAILED").doesNotContainPattern(COLOR);
    assertThat(plain).as("a progress line").containsPattern("\r.*[0-9,]+ schedules, [0-9,]+/s");
  }

  /** What a check prints on a pseudo-terminal, of which script(1) makes one. */
  private String onTerminal(String noColor, String program) throws Exception {
    Path script = Path.of("/usr/bin/script");
    assumeTrue(Files.isExecutable(script) && System.getProperty("os.name").equals("Linux"));
    String command =
        String.join(" ", Heddle.command("check", "--quiet", "x").subList(0, 4))
            + " check --schedules 500 "
            + program;
    ProcessBuilder builder =
        new ProcessBuilder(script.toString(), "-qec", command, "/dev/null")
            .directory(temp.toFile())
            .redirectInput(new java.io.File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("terminal").toFile());
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().put("NO_COLOR", noColor);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    try {
      assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
      String text = Files.readString(temp.resolve("terminal"));
      assertThat(process.exitValue()).as(text).isEqualTo(1);
      return text;
    } finally {
      process.destroyForcibly();
    }
  }

  // ---- the end

  @ParameterizedTest
  @CsvSource({"true, 0, passed", "false, 1, failed"})
  void controlCEndsWithTheSummarySoFar(String holds, int exit, String verdict) throws Exception {
    String program =
        Sources.write(
            temp,
            """
            import java.nio.file.*;

            public class Long {
              static int schedule;

              public static void main(String[] args) throws Exception {
                Thread other = new Thread(() -> schedule++);
                other.start();
                other.join();
                if (!Files.exists(Path.of(args[0]))) {
                  Files.createFile(Path.of(args[0]));
                }
                assert HOLDS : "does not hold";
              }
            }
            """
                .replace("HOLDS", holds));
    Path begun = Files.createDirectories(temp.resolve("begun"));
    try (WatchService watch = begun.getFileSystem().newWatchService()) {
      begun.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Running running =
          new Heddle(temp)
              .start(
                  interruptible(),
                  "check",
                  "--strategy",
                  "random",
                  "--json",
                  "report.json",
                  "--time",
                  "1h",
                  program,
                  begun.resolve("now").toString());
      assertThat(watch.poll(240, TimeUnit.SECONDS)).as("the check has begun").isNotNull();

      Process kill =
          new ProcessBuilder("kill", "-INT", String.valueOf(running.process().pid())).start();
      assertThat(kill.waitFor()).isZero();
      Result result = running.await();

      assertThat(result.exit()).as("%s", result).isEqualTo(exit);
      assertThat(result.verdict()).isEqualTo(verdict);
      assertThat(result.report().get("interrupted").getAsBoolean()).isTrue();
      assertThat(result.out()).contains("Long.java: ", ", interrupted");
      assertThat(result.err()).isEmpty();
    }
  }

  /** A process that a shell starts in the background would not hear the signal. */
  private static List<String> interruptible() {
    List<String> command = new ArrayList<>();
    if (System.getProperty("os.name").equals("Linux")) {
      command.addAll(List.of("env", "--default-signal=INT"));
    }
    return command;
  }

  @Test
  void aReadOfInputThatNeverComesIsUnsupportedAndShownWithItsStack() throws Exception {
    String program = Sources.write(temp, Sources.READS_INPUT);

    Result result =
        new Heddle(temp)
            .startWithSilentInput("check", "--json", "report.json", "--time", "2s", program)
            .await();

    assertThat(result.exit()).as("%s", result).isEqualTo(4);
    assertThat(result.verdict()).isEqualTo("inconclusive");
    assertThat(result.kinds()).containsExactly("unsupported");
    assertThat(result.schedules()).as("schedules that came to an end").isZero();
    assertThat(result.outcomes()).isEmpty();
    assertThat(result.out())
        .contains("INCONCLUSIVE", "System.in.read at ReadsInput.java:4")
        .contains("ReadsInput.main(ReadsInput.java:4)");
    assertThat(result.err()).isEmpty();
  }

  /** The JIT compilers have changed their minds by then. */
  @Test
  void aLongCheckEndsAsItBegan() throws Exception {
    String program = Sources.write(temp, Sources.COUNTER);

    Result result = check("--strategy", "random", "--schedules", "300000", program);

    assertThat(result.exit()).as("%s", result).isZero();
    assertThat(result.schedules()).isEqualTo(300_000);
    assertThat(result.outputs()).containsExactlyInAnyOrder("counter = 2", "counter = 1");
  }

  // ---- replay's wrong use

  @Test
  void aScheduleFileThatDoesNotExistIsNamed() throws Exception {
    assertWrongUse(heddle("replay", "no.schedule.json"), "no such schedule file", "no.schedule");
    assertWrongUse(heddle("replay"), "SCHEDULE", "heddle replay --help");
  }

  @Test
  void aScheduleFileThatIsUnreadableOrDamagedIsRefused() throws Exception {
    String program = Sources.write(temp, Sources.ASSERTED);
    check("--schedules", "300", program);
    String good = Files.readString(temp.resolve("heddle-out/Asserted-1.schedule.json"));

    refused("binary", new String(new char[] {0, 1, 0xD8, 0xFF}), "no schedule file");
    refused("empty", "", "no schedule file");
    refused("another", "[1, 2]", "no schedule file");
    refused("cut", good.substring(0, good.length() / 2), "no schedule file");
    refused("unversioned", good.replace("\"version\":1,", ""), "version");
    refused("newer", good.replace("\"version\":1,", "\"version\":2,"), "version 2", "reads 1");
    refused("without", good.replace("\"switches\"", "\"stitches\""), "parts are missing");
    refused("switch", good.replaceFirst("\"0@", "\"0x"), "damaged", "0x");
    refused("number", good.replace("\"maxSteps\":1000000", "\"maxSteps\":\"x\""), "maxSteps");
    refused("timeouts", good.replace("\"idle\"", "\"often\""), "timeouts", "often");
    refused("draws", good.replace("\"draws\":[]", "\"draws\":[-1]"), "damaged");
    refused("strand", good.replaceFirst("\"0@", "\"-1@"), "damaged", "-1@");
    for (String name : List.of("heddle", "jdk", "sha256", "events", "target")) {
      refused(name, good.replaceFirst("\"" + name + "\"", "\"x\""), "parts are missing");
    }
  }

  private void refused(String name, String text, String... messages) throws Exception {
    Files.writeString(temp.resolve(name), text);
    List<String> all = new ArrayList<>(List.of(messages));
    all.add(name);
    assertWrongUse(heddle("replay", name), all.toArray(String[]::new));
  }

  /** Gone, the program cannot be replayed; that is not a divergence. */
  @Test
  void aScheduleWhoseProgramIsGoneSaysSo() throws Exception {
    String program = Sources.write(temp, Sources.ASSERTED);
    check("--schedules", "300", program);
    Files.delete(temp.resolve(program));

    assertWrongUse(
        heddle("replay", "heddle-out/Asserted-1.schedule.json"), "no such source file", program);
  }

  // ---- races

  private static final String RACY =
      """
      public class Racy {
        private static int hits;

        public static void main(String[] args) throws InterruptedException {
          Thread other = new Thread(() -> hits++);
          other.start();
          hits++;
          other.join();
        }
      }
      """;

  @Test
  void racesAreReportedUnlessThatIsTurnedOff() throws Exception {
    String program = Sources.write(temp, RACY);

    Result on = check("--schedules", "100", program);
    Result off = check("--schedules", "100", "--no-races", program);

    assertThat(on.exit()).as("%s", on).isEqualTo(1);
    assertThat(on.kinds()).containsExactly("race");
    assertThat(on.out()).contains("Racy.hits: thread ", "| hits++;", "an update is lost");
    assertThat(off.exit()).as("%s", off).isZero();
    assertThat(off.kinds()).isEmpty();
  }

  @Test
  void aRaceThatIsIgnoredIsListedAsSuch() throws Exception {
    String program = Sources.write(temp, RACY);

    Result result =
        check(
            "--strategy",
            "random",
            "--schedules",
            "100",
            "--ignore-race",
            "Racy.hits",
            "--ignore-race",
            "A.b",
            program);

    assertThat(result.exit()).as("%s", result).isZero();
    assertThat(result.out()).contains("Racy.hits, in 100 schedules", "A.b, never seen");
    assertThat(result.report().getAsJsonObject("ignoredRaces").get("Racy.hits").getAsInt())
        .isEqualTo(100);
  }

  @Test
  void aRaceToIgnoreMustBeNamed() throws Exception {
    String program = Sources.write(temp, RACY);

    assertWrongUse(heddle("check", "--ignore-race", ".hits", program), "--ignore-race", ".hits");
  }
}
