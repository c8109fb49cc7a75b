package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.heddle.acceptance.Heddle.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches through all schedules up to a bound. */
class BoundedTest {
  private static final int SEEDS = 600;
  private static final int MOST_SCHEDULES = 300;
  private static final Pattern SUMMARY =
      Pattern.compile("(\\d+) programs compared, (\\d+) different; \\d+ schedules, (\\d+) proofs");

  @TempDir private Path temp;

  /** Exactly the schedules that a search without bound finds to cost no more, each once. */
  @Test
  void aBoundedSearchRunsTheSchedulesWithinTheBoundAndNoOthers() throws Exception {
    Path jar = Heddle.ROOT.resolve("cli/target/heddle.jar");
    Path output = temp.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-ea",
                "-XX:+UseSerialGC",
                "-javaagent:" + jar,
                "-cp",
                jar + ":" + Heddle.ROOT.resolve("acceptance/target/test-classes"),
                BoundedBruteForce.class.getName(),
                Heddle.ROOT.resolve("acceptance/src/test/brute-force/Generated.java").toString(),
                "1",
                String.valueOf(SEEDS),
                String.valueOf(MOST_SCHEDULES))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("it ends").isTrue();
    } finally {
      process.destroyForcibly();
    }

    String text = Files.readString(output);
    Matcher summary = SUMMARY.matcher(text);
    assertThat(summary.find()).as(text).isTrue();
    assertThat(Integer.parseInt(summary.group(1))).as("compared").isGreaterThan(SEEDS / 10);
    assertThat(summary.group(2)).as(text).isEqualTo("0");
    assertThat(Integer.parseInt(summary.group(3))).as("proofs").isPositive();
  }

  @ParameterizedTest
  @CsvSource({"--preemptions, preemptions, 1 preemption", "--delays, delays, 1 delay"})
  void whatIsProvedIsProvedUpToTheBoundOnly(String option, String unit, String words)
      throws Exception {
    String program = Heddle.ROOT.resolve("acceptance/src/test/dpor/SameLock.java").toString();

    Result result =
        new Heddle(temp).brief().check("--strategy", "exhaustive", option, "1", program, "3", "2");

    assertThat(result.verdict()).as("%s", result).isEqualTo("passed");
    JsonObject bound = result.report().getAsJsonObject("bound");
    assertThat(bound.get("unit").getAsString()).isEqualTo(unit);
    assertThat(bound.get("limit").getAsInt()).isEqualTo(1);
    assertThat(bound.get("provedUpTo").getAsInt()).isEqualTo(1);
    assertThat(bound.getAsJsonArray("assumptions")).isNotEmpty();
    assertThat(result.report().get("assumptions").isJsonNull()).isTrue();
    assertThat(result.report().get("distinct").getAsInt()).isLessThan(90);
    assertThat(result.out())
        .contains("PASSED up to " + words, "Proved up to that bound only", "at most " + words);
  }

  @Test
  void aBoundThatKeepsTheSearchFromNothingProvesAll() throws Exception {
    String program = Heddle.ROOT.resolve("acceptance/src/test/dpor/SameLock.java").toString();

    Result result = new Heddle(temp).brief().check("--preemptions", "50", program, "2", "2");

    assertThat(result.verdict()).as("%s", result).isEqualTo("proved");
    assertThat(result.report().get("distinct").getAsInt()).isEqualTo(6);
  }

  @Test
  void aSearchThatWasStoppedSaysHowFarItCame() throws Exception {
    String program = Heddle.ROOT.resolve("acceptance/src/test/dpor/SameLock.java").toString();

    Result result =
        new Heddle(temp)
            .brief()
            .check("--preemptions", "3", "--schedules", "100", program, "3", "2");

    assertThat(result.verdict()).as("%s", result).isEqualTo("passed");
    assertThat(result.report().getAsJsonObject("bound").get("provedUpTo").getAsInt()).isZero();
    assertThat(result.out()).contains("PASSED so far", "at most 0 preemptions");
  }

  /** An update is lost with one preemption, and not without. */
  @Test
  void aBugNeedsAsManyPreemptionsAsItNeeds() throws Exception {
    String program = Sources.write(temp, Sources.COUNTER);

    Result none = new Heddle(temp).check("--preemptions", "0", "--same-outcome", program);
    Result one = new Heddle(temp).check("--preemptions", "1", "--same-outcome", program);

    assertThat(none.verdict()).as("%s", none).isEqualTo("passed");
    assertThat(one.verdict()).as("%s", one).isEqualTo("failed");
    assertThat(one.report().getAsJsonObject("bound").get("provedUpTo").isJsonNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "--preemptions=two, at least 0",
    "--delays=-1, at least 0",
    "--preemptions=1 --delays=1, give one",
    "--preemptions=1 --strategy=pct, exhaustive"
  })
  void aBoundThatMakesNoSenseIsRefused(String options, String why) throws Exception {
    String program = Sources.write(temp, Sources.COUNTER);
    String[] all = ("check " + options + " " + program).split(" ", -1);

    Result result = new Heddle(temp).run(all);

    assertThat(result.exit()).as("%s", result).isEqualTo(2);
    assertThat(result.err()).contains(why);
  }
}
