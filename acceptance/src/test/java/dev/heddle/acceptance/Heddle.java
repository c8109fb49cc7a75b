package dev.heddle.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs the packaged tool in a JVM of its own, as a user does, in some directory. */
final class Heddle {
  /** The root of the repository. */
  static final Path ROOT = Path.of(System.getProperty("heddle.root")).toAbsolutePath().normalize();

  /** After this time something hangs: the process is killed and the test fails. */
  private static final long KILL_SECONDS = 240;

  /** The same for many checks in one JVM. */
  private static final long KILL_EACH_SECONDS = 1_200;

  /** The exit code of what was killed. */
  private static final int KILLED = -1;

  private final Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> options = new ArrayList<>();

  /** Runs in this directory, without input. */
  Heddle(Path directory) {
    this.directory = directory;
  }

  /** Sets a variable of the environment. */
  Heddle with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /**
   * Lets the JVM compile little: for the many small programs that have come to their end before
   * more compilation pays. Lessons and benchmarks run as users run them.
   */
  Heddle brief() {
    options.add("-XX:TieredStopAtLevel=1");
    // Else the JVM prints a warning of its own about programs that use it.
    options.add("--sun-misc-unsafe-memory-access=allow");
    return this;
  }

  /** Gives the JVM an option. */
  Heddle withOption(String option) {
    options.add(option);
    return this;
  }

  /** Lets programs use preview features. */
  Heddle withPreview() {
    options.add("--enable-preview");
    return this;
  }

  /** Runs a command to its end. */
  Result run(String... arguments) throws IOException, InterruptedException {
    return start(List.of(), arguments).await();
  }

  /**
   * Runs {@code check} and reads the report that it writes. In one JVM, if the arguments do not say
   * otherwise: tests run side by side, and have no processor left for another.
   */
  Result check(String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("check", "--json", "report.json"));
    if (!List.of(arguments).contains("--workers")) {
      all.addAll(List.of("--workers", "1"));
    }
    all.addAll(List.of(arguments));
    Files.deleteIfExists(directory.resolve("report.json"));
    return run(all.toArray(String[]::new));
  }

  /**
   * Checks a program for each list of arguments, all in one JVM, and reads the reports.
   *
   * @return as many reports as there are lists; an empty one where none was written
   */
  List<JsonObject> checkEach(List<List<String>> checks) throws IOException, InterruptedException {
    List<List<String>> commands = new ArrayList<>();
    for (List<String> check : checks) {
      commands.add(with(List.of("check", "--quiet", "--out", "found"), check));
    }
    List<Result> results = each(commands);
    assertThat(results).allMatch(r -> r.exit() >= 0 && r.exit() <= 4, "ended as a check does");
    return results.stream().map(Result::report).toList();
  }

  /**
   * Runs commands, {@code check} or {@code replay} with their arguments, one after the other in one
   * JVM, and in a further one after each that ended it. Each tells how its command ended, and what
   * was printed meanwhile.
   */
  List<Result> each(List<List<String>> commands) throws IOException, InterruptedException {
    List<Result> results = new ArrayList<>();
    Path file = directory.resolve("commands");
    while (results.size() < commands.size()) {
      List<String> lines = new ArrayList<>();
      for (int i = results.size(); i < commands.size(); i++) {
        Files.deleteIfExists(report(i));
        lines.add(new Gson().toJson(withReport(commands.get(i), report(i))));
      }
      Files.write(file, lines);
      Result jvm = start(List.of(), "each", file.toString()).end(KILL_EACH_SECONDS);
      split(jvm, lines.size(), results);
    }
    return results;
  }

  private Path report(int command) {
    return directory.resolve("report-" + command + ".json");
  }

  private static List<String> withReport(List<String> command, Path report) {
    return command.getFirst().equals("check")
        ? with(
            List.of("check", "--json", report.toString(), "--no-regressions", "--workers", "1"),
            command.subList(1, command.size()))
        : command;
  }

  /** Adds to the results those of the commands that one JVM ran: the last one may have ended it. */
  private void split(Result jvm, int commands, List<Result> results) throws IOException {
    String out = jvm.out();
    String err = jvm.err();
    for (int i = 0; i < commands; i++) {
      JsonObject report = json(report(results.size()));
      Matcher outEnd = Pattern.compile("each: line " + i + ": exit code (-?[0-9]+)\n").matcher(out);
      Matcher errEnd = outEnd.pattern().matcher(err);
      if (!outEnd.find() || !errEnd.find()) {
        results.add(new Result(jvm.exit(), out, err, report));
        return;
      }
      String before = out.substring(0, outEnd.start());
      int code = Integer.parseInt(outEnd.group(1));
      results.add(new Result(code, before, err.substring(0, errEnd.start()), report));
      out = out.substring(outEnd.end());
      err = err.substring(errEnd.end());
    }
    assertThat(jvm.exit() + out + err).as("the end after the last command").isEqualTo("0");
  }

  private static List<String> with(List<String> first, List<String> rest) {
    return Stream.concat(first.stream(), rest.stream()).toList();
  }

  /**
   * Starts a command.
   *
   * @param wrapper a command that starts the command given to it, or nothing
   */
  Running start(List<String> wrapper, String... arguments) throws IOException {
    return start(wrapper, Redirect.from(new File("/dev/null")), arguments);
  }

  /** Starts a command whose input stays open and empty for as long as it runs. */
  Running startWithSilentInput(String... arguments) throws IOException {
    return start(List.of(), Redirect.PIPE, arguments);
  }

  private Running start(List<String> wrapper, Redirect input, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(wrapper);
    List<String> heddle = command(arguments);
    command.add(heddle.getFirst());
    command.addAll(options);
    command.addAll(heddle.subList(1, heddle.size()));
    Path output = Files.createTempDirectory("heddle-output");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectInput(input)
            .redirectOutput(output.resolve("out").toFile())
            .redirectError(output.resolve("err").toFile());
    // The JVM tells on the standard error that it has read these.
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().remove("NO_COLOR");
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().putAll(environment);
    return new Running(builder.start(), directory, output);
  }

  /** The command line that runs heddle.jar with these arguments. */
  static List<String> command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("heddle.java"),
                "-XX:+UseSerialGC",
                "-jar",
                Path.of(System.getProperty("heddle.jar")).toAbsolutePath().normalize().toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** A command that may still run. */
  record Running(Process process, Path directory, Path output) {
    /** Waits for its end, and kills it when it has none. */
    Result await() throws IOException, InterruptedException {
      return await(KILL_SECONDS);
    }

    private Result await(long seconds) throws IOException, InterruptedException {
      Result result = end(seconds);
      assertThat(result.exit())
          .as("it ended by itself, having printed:%n%s", result)
          .isNotEqualTo(KILLED);
      return result;
    }

    /** The same, but a killed command is told by its exit code. */
    private Result end(long seconds) throws IOException, InterruptedException {
      try {
        boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
        if (!ended) {
          process.destroyForcibly().waitFor();
        }
        JsonObject report = json(directory.resolve("report.json"));
        return new Result(ended ? process.exitValue() : KILLED, read("out"), read("err"), report);
      } finally {
        process.destroyForcibly();
        delete(output);
      }
    }

    private String read(String name) throws IOException {
      return Files.readString(output.resolve(name), UTF_8);
    }
  }

  private static JsonObject json(Path report) throws IOException {
    return Files.exists(report)
        ? JsonParser.parseString(Files.readString(report)).getAsJsonObject()
        : new JsonObject();
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> files = Files.list(tree)) {
      files.forEach(
          f -> {
            try {
              Files.delete(f);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    Files.delete(tree);
  }

  /**
   * How a command ended.
   *
   * @param exit its exit code
   * @param out what it printed
   * @param err what it printed on the standard error
   * @param report what {@code check} wrote to report.json, or nothing
   */
  record Result(int exit, String out, String err, JsonObject report) {
    String verdict() {
      return report.get("verdict").getAsString();
    }

    long schedules() {
      return report.get("schedules").getAsLong();
    }

    List<JsonObject> findings() {
      return objects(report.getAsJsonArray("findings"));
    }

    List<String> kinds() {
      return findings().stream().map(f -> f.get("kind").getAsString()).toList();
    }

    List<JsonObject> outcomes() {
      return objects(report.getAsJsonArray("outcomes"));
    }

    /** The outputs of the schedules that came to their end, without their last line end. */
    List<String> outputs() {
      return outcomes().stream().map(o -> o.get("output").getAsString().stripTrailing()).toList();
    }

    /** What {@code replay} showed of the program's output, without its last line end. */
    String printed() {
      List<String> lines = out.lines().filter(l -> l.startsWith("  | ")).toList();
      return String.join("\n", lines.stream().map(l -> l.substring(4)).toList()).stripTrailing();
    }

    private static List<JsonObject> objects(JsonArray array) {
      return array.asList().stream().map(JsonElement::getAsJsonObject).toList();
    }

    @Override
    public String toString() {
      return "exit code " + exit + "\n--- out\n" + out + "--- err\n" + err;
    }
  }
}
