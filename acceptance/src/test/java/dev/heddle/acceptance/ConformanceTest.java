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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Happens-before, edge by edge: each program under src/test/happens-before/race-free relies on one
 * edge alone and must show no race; its twin in racy lacks the edge, and must show one.
 */
class ConformanceTest {
  private static final Path PAIRS = Heddle.ROOT.resolve("acceptance/src/test/happens-before");
  private static final String SCHEDULES = "10000";
  private static final String LABEL = "// race: ";
  private static final String ELEMENT = "an element of ";

  /** The reports on all programs, by their paths below {@link #PAIRS}. */
  private static final Map<Path, JsonObject> REPORTS = new HashMap<>();

  /** Those with the default strategy, which can prove a program right. */
  private static final Map<Path, JsonObject> PROOFS = new ConcurrentHashMap<>();

  private static List<Path> in(String folder) throws IOException {
    try (Stream<Path> files = Files.list(PAIRS.resolve(folder))) {
      return files.map(PAIRS::relativize).sorted().toList();
    }
  }

  static List<Path> raceFree() throws IOException {
    return in("race-free");
  }

  static List<Path> racy() throws IOException {
    return in("racy");
  }

  /** In two JVMs at a time: one for each program would start for longer than it checks. */
  @BeforeAll
  static void check(@TempDir Path temp) throws Exception {
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Future<Map<Path, JsonObject>>> halves = new ArrayList<>();
      for (List<Path> programs : List.of(raceFree(), racy())) {
        halves.add(both.submit(() -> check(programs, temp)));
      }
      for (Future<Map<Path, JsonObject>> half : halves) {
        REPORTS.putAll(half.get());
      }
    }
  }

  private static Map<Path, JsonObject> check(List<Path> programs, Path temp) throws Exception {
    Path directory = Files.createTempDirectory(temp, "half");
    List<List<String>> checks = new ArrayList<>();
    for (Path program : programs) {
      String file = PAIRS.resolve(program).toString();
      checks.add(List.of("--strategy", "random", "--schedules", SCHEDULES, file));
      checks.add(List.of(file));
    }
    List<JsonObject> reports = new Heddle(directory).brief().checkEach(checks);
    Map<Path, JsonObject> byProgram = new HashMap<>();
    for (int i = 0; i < programs.size(); i++) {
      byProgram.put(programs.get(i), reports.get(2 * i));
      PROOFS.put(programs.get(i), reports.get(2 * i + 1));
    }
    return byProgram;
  }

  @Test
  void thereAreManyPairs() throws IOException {
    Set<Path> names = raceFree().stream().map(Path::getFileName).collect(Collectors.toSet());

    assertThat(names).hasSizeGreaterThanOrEqualTo(60);
    assertThat(racy().stream().map(Path::getFileName)).containsExactlyInAnyOrderElementsOf(names);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("raceFree")
  void theEdgeOrders(Path program) {
    JsonObject report = report(program);

    assertThat(races(report)).isEmpty();
    assertThat(report.get("verdict").getAsString()).as("%s", report).isEqualTo("passed");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("racy")
  void withoutTheEdgeItRaces(Path program) throws Exception {
    List<String> labels =
        Files.readAllLines(PAIRS.resolve(program)).stream()
            .filter(line -> line.startsWith(LABEL))
            .map(line -> line.substring(LABEL.length()))
            .toList();
    JsonObject report = report(program);

    assertThat(labels).hasSize(1);
    assertThat(races(report)).contains(labels.getFirst());
    assertThat(report.get("verdict").getAsString()).as("%s", report).isEqualTo("failed");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("raceFree")
  void theEdgeIsProved(Path program) {
    JsonObject proof = PROOFS.get(program);

    assertThat(proof).as("the proof of %s", program).isNotNull();
    assertThat(proof.get("verdict").getAsString()).as("%s", proof).isEqualTo("proved");
  }

  private static JsonObject report(Path program) {
    JsonObject report = REPORTS.get(program);
    assertThat(report).as("the report on %s", program).isNotNull();
    assertThat(report.get("schedules").getAsString()).isEqualTo(SCHEDULES);
    return report;
  }

  /** The memory on which races are reported; {@code int[]} for elements of an array. */
  private static Set<String> races(JsonObject report) {
    Set<String> races = new TreeSet<>();
    for (JsonElement finding : report.getAsJsonArray("findings")) {
      assertThat(finding.getAsJsonObject().get("kind").getAsString()).isEqualTo("race");
      String message = finding.getAsJsonObject().get("message").getAsString();
      String what = message.substring(0, message.indexOf(':'));
      races.add(what.startsWith(ELEMENT) ? what.substring(ELEMENT.length()) : what);
    }
    return races;
  }
}
