package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import dev.heddle.acceptance.Heddle.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Happens-before, edge by edge: each program under src/test/happens-before/race-free relies on one
 * edge alone and must show no race; its twin in racy lacks the edge, and must show one.
 */
@Execution(ExecutionMode.CONCURRENT)
class ConformanceTest {
  private static final Path PAIRS = Heddle.ROOT.resolve("acceptance/src/test/happens-before");
  private static final String SCHEDULES = "300";
  private static final String RACE = "// race: ";

  @TempDir private Path temp;

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

  @Test
  void thereAreManyPairs() throws IOException {
    Set<Path> names = raceFree().stream().map(Path::getFileName).collect(Collectors.toSet());

    assertThat(names).hasSizeGreaterThanOrEqualTo(60);
    assertThat(racy().stream().map(Path::getFileName)).containsExactlyInAnyOrderElementsOf(names);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("raceFree")
  void theEdgeOrders(Path program) throws Exception {
    assertThat(racesIn(program)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("racy")
  void withoutTheEdgeItRaces(Path program) throws Exception {
    List<String> labels =
        Files.readAllLines(PAIRS.resolve(program)).stream()
            .filter(line -> line.startsWith(RACE))
            .map(line -> line.substring(RACE.length()))
            .toList();

    assertThat(labels).hasSize(1);
    assertThat(racesIn(program)).contains(labels.getFirst());
  }

  /** The memory on which races were seen; {@code int[]} for elements of an array. */
  private Set<String> racesIn(Path program) throws Exception {
    Result result =
        new Heddle(temp)
            .brief()
            .check("--schedules", SCHEDULES, "--out", "found", PAIRS.resolve(program).toString());

    assertThat(result.verdict()).as("%s", result).isEqualTo("passed");
    List<String> racy = new ArrayList<>();
    for (JsonElement element : result.report().getAsJsonArray("racy")) {
      racy.add(element.getAsString());
    }
    return racy.stream()
        .map(name -> name.endsWith("()[]") ? "int[]" : name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
