package dev.heddle.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Schedules leave nothing behind. What is run here by the hundred thousand, {@code benchmarks/run
 * --schedules 10000000} runs by the million.
 */
class EnduranceTest {
  @Test
  void schedulesWithTheCommonPoolLeaveNoThreadNoMemoryAndNoChangedOutcome() throws Exception {
    String classPath =
        System.getProperty("heddle.jar")
            + System.getProperty("path.separator")
            + Heddle.ROOT.resolve("benchmarks/target/classes");
    Process process =
        new ProcessBuilder(
                List.of(
                    System.getProperty("heddle.java"),
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    "-javaagent:" + System.getProperty("heddle.jar"),
                    "-cp",
                    classPath,
                    "dev.heddle.benchmarks.Speed",
                    "--schedules",
                    "200000",
                    "benchmarks/programs/CommonPool.java"))
            .directory(Heddle.ROOT.toFile())
            .redirectErrorStream(true)
            .start();
    try {
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8);

      assertThat(process.waitFor()).as(printed).isZero();
      assertThat(printed).contains("200,000", "the last part left and saw the same");
    } finally {
      process.destroyForcibly();
    }
  }
}
