package dev.heddle.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a program of the fidelity suite says of itself, in comment lines before its code.
 *
 * @param allowed the outputs that the documentation of the API allows: these and no others
 * @param because which documentation allows exactly these
 * @param schedules how many schedules Heddle tries, if it says so
 * @param options more options for {@code heddle check}
 */
record FidelityProgram(
    Path file,
    Set<String> allowed,
    List<String> because,
    Optional<Long> schedules,
    List<String> options) {

  private static final Set<String> NAMES = Set.of("allowed", "because", "schedules", "options");

  static FidelityProgram of(Path file) throws IOException {
    List<String> header =
        Files.readAllLines(file).stream()
            .takeWhile(l -> l.isEmpty() || l.startsWith("//"))
            .toList();
    for (String line : header) {
      // A misspelt name would weaken the test without a word.
      if (line.matches("// ?[a-z]+:.*") && !NAMES.contains(name(line))) {
        throw new IllegalArgumentException(file + " has an unknown header: " + line);
      }
    }
    Set<String> allowed = new LinkedHashSet<>();
    for (String text : values(header, "allowed")) {
      if (!allowed.add(text.replace("\\n", "\n").stripTrailing())) {
        throw new IllegalArgumentException(file + " allows twice: " + text);
      }
    }
    return new FidelityProgram(
        file,
        allowed,
        values(header, "because"),
        values(header, "schedules").stream().findFirst().map(Long::valueOf),
        values(header, "options").stream().flatMap(o -> List.of(o.split(" +")).stream()).toList());
  }

  /** The name of its class, which is public or not, but named after its file. */
  String className() {
    return file.getFileName().toString().replaceFirst("\\.java$", "");
  }

  private static String name(String line) {
    return line.substring(2, line.indexOf(':')).strip();
  }

  private static List<String> values(List<String> header, String name) {
    String mark = "// " + name + ":";
    return header.stream()
        .filter(l -> l.startsWith(mark))
        .map(l -> l.substring(mark.length()).strip())
        .toList();
  }
}
