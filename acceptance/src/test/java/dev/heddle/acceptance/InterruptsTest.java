package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An interrupt meets each kind of wait: the exhaustive search comes to the same ends as depth-first
 * search, which knows nothing of what steps depend on.
 */
class InterruptsTest {
  private static final Path PROGRAM =
      Heddle.ROOT.resolve("acceptance/src/test/dpor/Interrupted.java");

  private static final List<String> WAITS =
      List.of(
          "sleep", "wait", "condition", "lock", "queue", "hand-over", "semaphore", "latch", "park");

  @TempDir private Path temp;

  @Test
  void noOrderOfAnInterruptAndAWaitIsLeftOut() throws Exception {
    List<List<String>> checks = new ArrayList<>();
    for (String wait : WAITS) {
      for (String strategy : List.of("exhaustive", "depth-first")) {
        checks.add(
            List.of("--strategy", strategy, "--schedules", "200000", PROGRAM.toString(), wait));
      }
    }

    List<JsonObject> reports = new Heddle(temp).brief().checkEach(checks);

    for (int i = 0; i < WAITS.size(); i++) {
      JsonObject exhaustive = reports.get(2 * i);
      String wait = WAITS.get(i);
      assertThat(exhaustive.get("verdict").getAsString()).as(wait).isEqualTo("proved");
      assertThat(outputs(exhaustive)).as(wait).isEqualTo(outputs(reports.get(2 * i + 1)));
    }
  }

  private static Set<String> outputs(JsonObject report) {
    Set<String> outputs = new TreeSet<>();
    for (JsonElement outcome : report.getAsJsonArray("outcomes")) {
      outputs.add(outcome.getAsJsonObject().get("output").getAsString());
    }
    return outputs;
  }
}
