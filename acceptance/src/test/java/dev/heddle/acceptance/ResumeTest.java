package dev.heddle.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exhaustive search goes on in another JVM, exact to the trace. */
class ResumeTest {
  private static final Path PROGRAMS = Heddle.ROOT.resolve("acceptance/src/test/dpor");

  /** Its fields are numbered in the order in which the JVM sees them. */
  private static final String FIELDS =
      """
      public class Fields {
        static class A { static volatile int x, y; }
        static class B { volatile int z; }
        static final B SHARED = new B();
        static void read() { int sum = SHARED.z + A.y + A.x; }
        static void write() { A.x = 1; SHARED.z = 1; A.y = 1; }
        public static void main(String[] args) {
          new Thread(Fields::write).start();
          new Thread(Fields::read).start();
          new Thread(Fields::write).start();
        }
      }
      """;

  @TempDir private Path temp;

  @Test
  void aSearchGoesOnInAnotherJvm() throws Exception {
    String program = PROGRAMS.resolve("SameLock.java").toString();

    assertThat(run("state", 700, program, "3", "3")).isEqualTo("700 0 false");
    assertThat(run("state", 701, program, "3", "3")).matches("14\\d\\d 0 false|1400 0 false");
    assertThat(run("state", 5_000, program, "3", "3")).isEqualTo("1680 0 true");
  }

  @Test
  void placesHaveTheSameNamesInAnotherJvm() throws Exception {
    Path program = temp.resolve("Fields.java");
    Files.writeString(program, FIELDS);
    String whole = run("whole", 10_000, program.toString());

    for (int i = 0; i < 3; i++) {
      run("parts", 40, program.toString());
    }

    assertThat(whole).endsWith("true");
    assertThat(run("parts", 10_000, program.toString())).isEqualTo(whole);
  }

  @Test
  void anotherProgramIsNoticed() throws Exception {
    run("state", 700, PROGRAMS.resolve("SameLock.java").toString(), "3", "3");

    String other = run("state", 5_000, PROGRAMS.resolve("LastZero.java").toString(), "4");

    assertThat(other).endsWith("false");
  }

  private String run(String state, long schedules, String... program) throws Exception {
    Path jar = Heddle.ROOT.resolve("cli/target/heddle.jar");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("-javaagent:" + jar);
    command.add("-cp");
    command.add(jar + ":" + Heddle.ROOT.resolve("acceptance/target/test-classes"));
    command.add(ResumedRun.class.getName());
    command.add(temp.resolve(state).toString());
    command.add(String.valueOf(schedules));
    command.addAll(List.of(program));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
      return output;
    } finally {
      process.destroyForcibly();
    }
  }
}
