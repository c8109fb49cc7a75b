package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.acceptance.Heddle.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Races on connections to a real database. */
class JdbcTest {
  private static final Path PROGRAM =
      Heddle.ROOT.resolve("acceptance/src/test/jdbc/OneConnection.java");

  private static final String DATABASE =
      Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
          .filter(p -> Path.of(p).getFileName().toString().matches("h2-.*[.]jar"))
          .findFirst()
          .orElseThrow();

  @TempDir private Path temp;

  private List<String> racesOfConnections(String how, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--schedules", "40", "-cp", DATABASE));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of(PROGRAM.toString(), how));
    Result result = new Heddle(temp).brief().check(arguments.toArray(String[]::new));

    assertThat(result.schedules()).as("%s", result).isBetween(1L, 40L);
    assertThat(result.outputs()).containsExactly("2");
    return result.findings().stream()
        .map(f -> f.get("message").getAsString())
        .filter(m -> m.startsWith("the database connection "))
        .toList();
  }

  @Test
  void aConnectionThatTwoThreadsUseUnorderedIsARaceAndIsNamed() throws Exception {
    assertThat(racesOfConnections("shared", "--skip", "org.h2"))
        .isNotEmpty()
        .allMatch(m -> m.startsWith("the database connection JdbcConnection: thread "))
        .anyMatch(m -> m.contains("calls Connection.prepareStatement"));
  }

  @Test
  void aConnectionUnderALockIsNone() throws Exception {
    assertThat(racesOfConnections("locked", "--skip", "org.h2")).isEmpty();
  }

  @Test
  void connectionsOfTheirOwnAreNone() throws Exception {
    assertThat(racesOfConnections("own")).isEmpty();
  }
}
