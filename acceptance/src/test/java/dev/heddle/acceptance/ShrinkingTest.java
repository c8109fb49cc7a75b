package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.heddle.acceptance.Heddle.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schedules become simpler, and show what they showed. */
class ShrinkingTest {
  private static final Set<String> AS_FOUND =
      Set.of("livelock", "starvation", "limit", "unsupported");

  /** Chance does not look for simple schedules, as the default does. */
  private static final String[] RANDOM = {
    "--strategy", "random", "--expect-outcome", "counter = 2", "Counter.java"
  };

  @TempDir private Path temp;

  /** All of the corpus that fail, each as found and shrunk. */
  @Test
  void theFindingsOfTheCorpusRemainTheSame() throws Exception {
    List<Path> programs = new ArrayList<>();
    List<List<String>> checks = new ArrayList<>();
    for (Path name : CorpusTest.programs()) {
      Path program = Heddle.ROOT.resolve(name);
      Directives expected = Directives.of(program);
      if (!expected.verdict().equals("failed") || AS_FOUND.containsAll(expected.kinds())) {
        continue;
      }
      programs.add(name);
      checks.add(arguments(program, expected, true));
      checks.add(arguments(program, expected, false));
    }

    List<JsonObject> reports = new Heddle(temp).brief().checkEach(checks);

    assertThat(programs).hasSizeGreaterThan(40);
    SoftAssertions softly = new SoftAssertions();
    int simpler = 0;
    for (int i = 0; i < programs.size(); i++) {
      List<JsonObject> shrunk = findings(reports.get(2 * i));
      List<JsonObject> found = findings(reports.get(2 * i + 1));
      boolean outside = !reports.get(2 * i).get("outside").isJsonNull();
      softly.assertThat(names(shrunk)).as("%s", programs.get(i)).isEqualTo(names(found));
      softly.assertThat(found).allMatch(f -> f.get("shrunk").isJsonNull());
      for (JsonObject finding : shrunk) {
        simpler += !outside && verify(softly, programs.get(i), finding) ? 1 : 0;
      }
    }
    softly.assertAll();
    assertThat(simpler).isGreaterThan(programs.size() / 2);
  }

  private static List<String> arguments(Path program, Directives expected, boolean shrink) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--strategy", "random", "--schedules", "200"));
    if (!shrink) {
      arguments.add("--no-shrink");
    }
    if (expected.sameOutcome()) {
      arguments.add("--same-outcome");
    }
    expected.timeouts().ifPresent(when -> arguments.addAll(List.of("--timeouts", when)));
    arguments.add(program.toString());
    arguments.addAll(expected.arguments());
    return arguments;
  }

  private static List<JsonObject> findings(JsonObject report) {
    return report.getAsJsonArray("findings").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  /** Kind and message, but for numbers; of a race which thread comes first may differ. */
  private static List<String> names(List<JsonObject> findings) {
    return findings.stream()
        .map(f -> f.get("kind").getAsString() + " " + f.get("message").getAsString())
        .map(name -> name.startsWith("race ") ? name.replaceAll(": thread .*", "") : name)
        .map(name -> name.replaceAll("[0-9]+", "#"))
        .toList();
  }

  /** Returns whether it became simpler. */
  private static boolean verify(SoftAssertions softly, Path program, JsonObject finding) {
    JsonElement how = finding.get("shrunk");
    String kind = finding.get("kind").getAsString();
    softly
        .assertThat(how.isJsonNull())
        .as("%s: %s", program, finding)
        .isEqualTo(AS_FOUND.contains(kind));
    if (how.isJsonNull()) {
      return false;
    }
    JsonObject shrunk = how.getAsJsonObject();
    long before = shrunk.get("originalPreemptions").getAsLong();
    long after = shrunk.get("preemptions").getAsLong();
    softly.assertThat(after).as("%s", program).isLessThanOrEqualTo(before);
    if (after == before) {
      softly
          .assertThat(shrunk.get("steps").getAsLong())
          .isLessThanOrEqualTo(shrunk.get("originalSteps").getAsLong());
    }
    return after < before;
  }

  @Test
  void bothSchedulesAreSavedAndReplay() throws Exception {
    Files.writeString(temp.resolve("Counter.java"), Sources.COUNTER);
    Heddle heddle = new Heddle(temp).brief();

    Result result = heddle.check(RANDOM);

    JsonObject finding = result.findings().getFirst();
    JsonObject shrunk = finding.getAsJsonObject("shrunk");
    assertThat(shrunk.get("preemptions").getAsInt()).isEqualTo(1);
    assertThat(shrunk.get("fewestPreemptions").getAsBoolean()).isTrue();
    String original = shrunk.get("originalScheduleFile").getAsString();
    assertThat(original).isEqualTo("heddle-out/Counter-1.original.schedule.json");
    assertThat(result.out())
        .contains("1 preemption and ")
        .contains("as it was found: heddle replay " + original);
    for (String file : List.of(finding.get("scheduleFile").getAsString(), original)) {
      Result replay = heddle.run("replay", file);
      assertThat(replay.exit()).as("%s", replay).isEqualTo(1);
      assertThat(replay.err()).isEmpty();
    }
  }

  @Test
  void noOriginalOfAnEarlierCheckIsLeftBeside() throws Exception {
    Files.writeString(temp.resolve("Counter.java"), Sources.COUNTER);
    Heddle heddle = new Heddle(temp).brief();
    Path original = temp.resolve("heddle-out/Counter-1.original.schedule.json");
    heddle.check(RANDOM);
    assertThat(original).exists();

    Result result =
        heddle.check(
            Stream.concat(Stream.of("--no-shrink"), Stream.of(RANDOM)).toArray(String[]::new));

    assertThat(result.findings().getFirst().get("shrunk").isJsonNull()).isTrue();
    assertThat(original).doesNotExist();
  }

  @Test
  void aShrunkScheduleIsTheSameEachTime() throws IOException, InterruptedException {
    Files.writeString(temp.resolve("Counter.java"), Sources.COUNTER);
    Heddle heddle = new Heddle(temp).brief();
    Path file = temp.resolve("heddle-out/Counter-1.schedule.json");

    heddle.check(RANDOM);
    String first = Files.readString(file);
    heddle.check(RANDOM);

    assertThat(Files.readString(file)).isEqualTo(first);
  }
}
