package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The programs under src/test/bugs, as small as they come: each mistake is found, and is of the
 * kind that its folder says; the same programs without it show nothing. At their full size {@code
 * acceptance/bugs/run} measures them.
 */
class BugCorpusTest {
  private static final Path BUGS = Heddle.ROOT.resolve("acceptance/src/test/bugs");
  private static final String RIGHT = "right";

  /** The seed is fixed, so that this depends on no clock. */
  private static final String SCHEDULES = "3000";

  /** The exhaustive search has the first 500 for itself. */
  private static final String SCHEDULES_OF_RIGHT_ONES = "2500";

  /** A livelock takes long to be sure of, and is in many of these. */
  private static final String SCHEDULES_OF_LIVELOCKS = "50";

  /** The reports on all programs, by their paths below {@link #BUGS}. */
  private static final Map<Path, JsonObject> REPORTS = new HashMap<>();

  static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(BUGS)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .map(BUGS::relativize)
          .sorted()
          .toList();
    }
  }

  static List<Path> broken() throws IOException {
    return all().stream().filter(p -> !p.startsWith(RIGHT)).toList();
  }

  static List<Path> right() throws IOException {
    return all().stream().filter(p -> p.startsWith(RIGHT)).toList();
  }

  @BeforeAll
  static void check(@TempDir Path temp) throws Exception {
    List<List<String>> checks = new ArrayList<>();
    for (Path program : all()) {
      String file = BUGS.resolve(program).toString();
      checks.add(List.of("--schedules", schedules(program), file));
    }
    List<JsonObject> reports = new Heddle(temp).brief().checkEach(checks);
    for (int i = 0; i < checks.size(); i++) {
      REPORTS.put(all().get(i), reports.get(i));
    }
  }

  private static String schedules(Path program) {
    return switch (program.getParent().toString()) {
      case RIGHT -> SCHEDULES_OF_RIGHT_ONES;
      case "livelock" -> SCHEDULES_OF_LIVELOCKS;
      default -> SCHEDULES;
    };
  }

  @Test
  void thereAreManyAndEachHasARightTwin() throws IOException {
    Set<Path> names = broken().stream().map(Path::getFileName).collect(Collectors.toSet());

    assertThat(names).hasSizeGreaterThanOrEqualTo(50);
    assertThat(right().stream().map(Path::getFileName)).containsExactlyInAnyOrderElementsOf(names);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void theMistakeIsFound(Path program) {
    assertThat(kinds(program)).contains(program.getParent().toString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("right")
  void withoutTheMistakeNothingIsFound(Path program) {
    assertThat(kinds(program)).isEmpty();
    assertThat(REPORTS.get(program).get("verdict").getAsString()).isIn("passed", "proved");
  }

  private static Set<String> kinds(Path program) {
    JsonObject report = REPORTS.get(program);
    assertThat(report).as("the report on %s", program).isNotNull();
    assertThat(report.has("findings")).as("%s", report).isTrue();
    Set<String> kinds = new TreeSet<>();
    for (JsonElement finding : report.getAsJsonArray("findings")) {
      kinds.add(finding.getAsJsonObject().get("kind").getAsString());
    }
    return kinds;
  }
}
