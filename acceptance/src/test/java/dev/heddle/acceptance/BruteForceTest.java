package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The exhaustive search finds the final states, deadlocks and traces that depth-first search
 * without reduction finds, on generated programs; each trace once. {@code acceptance/brute-force}
 * does the same for as many more as one likes.
 */
class BruteForceTest {
  private static final int SEEDS = 1_200;

  /** Seeds from this one on make programs that depend on the clock and on who is left. */
  private static final int FICKLE = 1_000_000;

  private static final int FICKLE_SEEDS = 300;
  private static final Pattern SUMMARY =
      Pattern.compile("(\\d+) programs compared, (\\d+) different");

  @TempDir private Path temp;

  @Test
  void exhaustiveSearchFindsWhatDepthFirstSearchFinds() throws Exception {
    String output = run(1, SEEDS, 400);

    Matcher summary = SUMMARY.matcher(output);
    assertThat(summary.find()).as(output).isTrue();
    assertThat(Integer.parseInt(summary.group(1))).as("compared").isGreaterThanOrEqualTo(300);
    assertThat(summary.group(2)).as(output).isEqualTo("0");
  }

  @Test
  void itDoesWhereWhatAStepTouchesDependsOnTheClockAndOnWhoIsLeft() throws Exception {
    String output = run(FICKLE, FICKLE_SEEDS, 400);

    Matcher summary = SUMMARY.matcher(output);
    assertThat(summary.find()).as(output).isTrue();
    assertThat(Integer.parseInt(summary.group(1))).as("compared").isGreaterThanOrEqualTo(60);
    assertThat(summary.group(2)).as(output).isEqualTo("0");
  }

  private String run(int first, int seeds, int mostSchedules)
      throws IOException, InterruptedException {
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
                BruteForce.class.getName(),
                Heddle.ROOT.resolve("acceptance/src/test/brute-force/Generated.java").toString(),
                String.valueOf(first),
                String.valueOf(seeds),
                String.valueOf(mostSchedules))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("it ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(output);
  }
}
