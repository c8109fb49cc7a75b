package dev.heddle.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How {@code ./heddle} finds its JDK, with JDKs that are shell scripts. */
@Timeout(60)
class LauncherTest {
  @TempDir private Path temp;

  private Path root;
  private Path roots;
  private Path oldJava;

  /** A copy of the launcher that has nothing to build, and a machine whose `java` is too old. */
  @BeforeEach
  void copyTheLauncher() throws IOException {
    Path original = Path.of(System.getProperty("heddle.root"));
    root = temp.resolve("a copy");
    roots = Files.createDirectories(temp.resolve("usual places"));
    Files.createDirectories(root.resolve("build"));
    Files.createDirectories(root.resolve("cli/target"));
    for (String file : List.of("heddle", "build/find-jdk.sh")) {
      Files.copy(original.resolve(file), root.resolve(file));
      assertThat(root.resolve(file).toFile().setExecutable(true)).isTrue();
    }
    Files.createFile(root.resolve("cli/target/heddle.jar"));
    oldJava = jdk("old", "17.0.1").resolve("bin/java");
  }

  @Test
  void anUnusableHeddleJavaIsNamedAndNothingElseIsTried() throws Exception {
    jdk(roots.resolve("fits"), "25.0.3");

    Result result = heddle(Map.of("HEDDLE_JAVA", "/no/such/java"));

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("HEDDLE_JAVA is /no/such/java, which cannot be used");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void aHeddleJavaThatIsTooOldIsNamedWithItsVersion() throws Exception {
    Result result = heddle(Map.of("HEDDLE_JAVA", oldJava.toString()));

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains(oldJava.toString(), "Java 17.0.1");
  }

  @Test
  void heddleJavaIsAJavaOrTheHomeOfAJdk() throws Exception {
    Path home = jdk("mine", "25.0.3");

    assertThat(heddle(Map.of("HEDDLE_JAVA", home.toString())).out()).contains("mine/bin/java");
    assertThat(heddle(Map.of("HEDDLE_JAVA", home.resolve("bin/java").toString())).out())
        .contains("mine/bin/java");
  }

  @Test
  void whenNothingFitsEveryPlaceIsListedWithWhatWasThere() throws Exception {
    jdk(roots.resolve("jdk-21"), "21.0.2");
    Path jre = jdk(roots.resolve("jre-25"), "25.0.3");
    Files.delete(jre.resolve("bin/javac"));

    Result result = heddle(Map.of("JAVA_HOME", "/no/such/home"));

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains("no JDK 25 or newer was found")
        .contains("JAVA_HOME, /no/such/home: no java that can be run")
        .contains("java on the PATH, " + oldJava + ": Java 17.0.1")
        .contains(roots.resolve("jdk-21") + ": Java 21.0.2")
        .contains(jre + ": Java 25.0.3, but without javac (a JRE, not a JDK)")
        .contains("set HEDDLE_JAVA");
  }

  @Test
  void javaHomeComesBeforeTheUsualPlaces() throws Exception {
    Path home = jdk("home", "26");
    jdk(roots.resolve("jdk-25"), "25.0.3");

    assertThat(heddle(Map.of("JAVA_HOME", home.toString())).out()).contains("home/bin/java");
  }

  @Test
  void theUsualPlacesComeLast() throws Exception {
    jdk(roots.resolve("jdk-25"), "25.0.3");

    assertThat(heddle(Map.of("JAVA_HOME", oldJava.getParent().getParent().toString())).out())
        .contains("jdk-25/bin/java");
  }

  @Test
  void theVersionIsReadFromTheReleaseFileWithoutStartingAJvm() throws Exception {
    Path home = jdk(roots.resolve("jdk-25"), "this script says something else");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");

    assertThat(heddle(Map.of()).out()).contains("jdk-25/bin/java");
  }

  @Test
  void argumentsAndOptionsReachTheJvmAsTheyAre() throws Exception {
    jdk(roots.resolve("jdk-25"), "25.0.3");

    Result result = heddle(Map.of("HEDDLE_JAVA_OPTS", "-Xmx1g -Da=b"), "check", "two words", "");

    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    List<String> arguments = result.out().lines().toList();
    assertThat(arguments.subList(arguments.size() - 7, arguments.size()))
        .containsExactly(
            "<-Xmx1g>",
            "<-Da=b>",
            "<-jar>",
            "<" + root.toRealPath().resolve("cli/target/heddle.jar") + ">",
            "<check>",
            "<two words>",
            "<>");
  }

  @Test
  void itWorksThroughALinkFromAnotherDirectory() throws Exception {
    jdk(roots.resolve("jdk-25"), "25.0.3");
    Path link =
        Files.createSymbolicLink(
            Files.createDirectories(temp.resolve("bin 2")).resolve("hd"), root.resolve("heddle"));

    assertThat(run(link, Map.of()).out()).contains("cli/target/heddle.jar");
  }

  private Result heddle(Map<String, String> environment, String... arguments) throws Exception {
    return run(root.resolve("heddle"), environment, arguments);
  }

  private Result run(Path script, Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(temp.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", oldJava.getParent() + ":/usr/bin:/bin");
    builder.environment().put("HEDDLE_JVM_ROOTS", roots.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Result(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private Path jdk(String name, String version) throws IOException {
    return jdk(temp.resolve("jdks").resolve(name), version);
  }

  /** A JDK whose java tells its version, or else prints its own path and its arguments. */
  private static Path jdk(Path home, String version) throws IOException {
    Path bin = Files.createDirectories(home.resolve("bin"));
    String java =
        """
        #!/bin/sh
        case $* in
          *-version*) echo 'openjdk version "VERSION"' >&2 ;;
          *) echo "$0"; for argument; do echo "<$argument>"; done ;;
        esac
        """;
    executable(bin.resolve("java"), java.replace("VERSION", version));
    executable(bin.resolve("javac"), "#!/bin/sh\n");
    return home;
  }

  private static void executable(Path file, String script) throws IOException {
    Files.writeString(file, script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private record Result(int exit, String out, String err) {}
}
