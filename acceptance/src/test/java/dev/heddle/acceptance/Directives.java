package dev.heddle.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a program of the corpus says of itself, in lines that begin with {@code // heddle:}.
 *
 * @param verdict {@code passed} or {@code failed}
 * @param kinds of the findings: these and no others
 * @param outcomes the outputs: these and no others; none means that any will do
 * @param explains what the report must say
 * @param sameOutcome whether it is checked with {@code --same-outcome}
 * @param spurious whether it is checked with {@code --spurious}
 * @param timeouts the value of {@code --timeouts}, if it says so
 * @param schedules how many are run, if it says so
 * @param arguments the program's own
 */
record Directives(
    String verdict,
    Set<String> kinds,
    Set<String> outcomes,
    List<String> explains,
    boolean sameOutcome,
    boolean spurious,
    Optional<String> timeouts,
    Optional<Long> schedules,
    List<String> arguments) {

  private static final String MARK = "// heddle: ";
  private static final Set<String> NAMES =
      Set.of(
          "verdict",
          "kind",
          "outcome",
          "explains",
          "same-outcome",
          "spurious",
          "timeouts",
          "schedules",
          "args");

  static Directives of(Path program) throws IOException {
    List<String> lines =
        Files.readAllLines(program).stream()
            .filter(l -> l.startsWith(MARK))
            .map(l -> l.substring(MARK.length()).strip())
            .toList();
    for (String line : lines) {
      if (!NAMES.contains(line.split(" ", 2)[0])) {
        throw new IllegalArgumentException(program + " has an unknown directive: " + line);
      }
    }
    List<String> verdict = values(lines, "verdict");
    if (verdict.size() != 1 || !verdict.get(0).matches("passed|failed|inconclusive")) {
      throw new IllegalArgumentException(program + " must have one verdict, but has " + verdict);
    }
    Set<String> kinds = Set.copyOf(values(lines, "kind"));
    if (verdict.get(0).equals("passed") != kinds.isEmpty()) {
      throw new IllegalArgumentException(program + " is " + verdict + ", but of kinds " + kinds);
    }
    Set<String> outcomes = new LinkedHashSet<>();
    values(lines, "outcome").forEach(o -> outcomes.add(o.replace("\\n", "\n")));
    return new Directives(
        verdict.get(0),
        kinds,
        outcomes,
        values(lines, "explains"),
        lines.contains("same-outcome"),
        lines.contains("spurious"),
        values(lines, "timeouts").stream().findFirst(),
        values(lines, "schedules").stream().findFirst().map(Long::valueOf),
        values(lines, "args").stream().flatMap(a -> List.of(a.split(" ")).stream()).toList());
  }

  private static List<String> values(List<String> lines, String name) {
    return lines.stream()
        .filter(l -> l.startsWith(name + " "))
        .map(l -> l.substring(name.length() + 1))
        .toList();
  }
}
