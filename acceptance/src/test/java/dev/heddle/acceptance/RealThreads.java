package dev.heddle.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs a program many times on the real threads of a JVM of its own, without Heddle. */
final class RealThreads {
  /** After this time something hangs: the process is killed and the test fails. */
  private static final long KILL_SECONDS = 240;

  private RealThreads() {}

  /** The outputs that were seen, without their last line end, and how often each was. */
  static Map<String, Integer> outputs(FidelityProgram program, Path classes, Path temp)
      throws IOException, InterruptedException {
    Path out = temp.resolve("real-out");
    Path err = temp.resolve("real-err");
    Path printed = temp.resolve("real-printed");
    ProcessBuilder builder =
        new ProcessBuilder(
                System.getProperty("heddle.java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Path.of(
                        RealRuns.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .getPath())
                    .toString(),
                RealRuns.class.getName(),
                classes.toUri().toString(),
                program.className(),
                out.toString())
            .redirectOutput(printed.toFile())
            .redirectError(err.toFile());
    // The JVM tells on the standard error that it has read these.
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.start();
    try {
      boolean ended = process.waitFor(KILL_SECONDS, TimeUnit.SECONDS);
      String errors = Files.readString(err, UTF_8);
      assertThat(ended).as("the real runs ended; errors:%n%s", errors).isTrue();
      assertThat(errors).as("standard error of the real runs").isEmpty();
      assertThat(process.exitValue()).as("exit code of the real runs").isZero();
    } finally {
      process.destroyForcibly();
    }
    return parse(Files.readAllLines(out, UTF_8));
  }

  private static Map<String, Integer> parse(List<String> lines) {
    Map<String, Integer> outputs = new TreeMap<>();
    for (String line : lines) {
      String[] countAndOutput = line.split(" ", 2);
      outputs.put(countAndOutput[1].replace("\\n", "\n"), Integer.valueOf(countAndOutput[0]));
    }
    return outputs;
  }
}
