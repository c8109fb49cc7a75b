package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.heddle.acceptance.Heddle.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check has found, the next ones try first. */
class RegressionsTest {
  private static final String REPAIRED =
      Sources.ASSERTED.replace("static void work()", "static synchronized void work()");

  @TempDir private Path temp;

  private Result check(String source, String... options) throws Exception {
    Files.writeString(temp.resolve("Asserted.java"), source);
    String[] all =
        Stream.concat(Stream.of(options), Stream.of("Asserted.java")).toArray(String[]::new);
    return new Heddle(temp).brief().check(all);
  }

  private List<Path> kept() throws IOException {
    Path directory = temp.resolve("heddle-regressions");
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  private static JsonObject only(Result result) {
    assertThat(result.report().getAsJsonArray("regressions")).as("%s", result).hasSize(1);
    return result.report().getAsJsonArray("regressions").get(0).getAsJsonObject();
  }

  private static String state(Result result) {
    return only(result).get("state").getAsString();
  }

  @Test
  void aFindingIsKeptAndComesAtOnceInTheNextCheck() throws Exception {
    Result first = check(Sources.ASSERTED);
    assertThat(first.report().getAsJsonArray("regressions")).isEmpty();
    List<Path> kept = kept();
    assertThat(kept).hasSize(1);
    byte[] content = Files.readAllBytes(kept.getFirst());

    Result second = check(Sources.ASSERTED, "--strategy", "round-robin", "--schedules", "1");

    assertThat(second.exit()).as("%s", second).isEqualTo(1);
    assertThat(second.kinds()).containsExactly("assertion");
    assertThat(second.findings().getFirst().get("firstSchedule").getAsLong()).isZero();
    assertThat(state(second)).isEqualTo("still-fails");
    assertThat(second.out()).contains("heddle-regressions/Asserted-assertion-", " still fails");
    assertThat(second.err()).contains("still fails");
    assertThat(kept()).isEqualTo(kept);
    assertThat(Files.readAllBytes(kept.getFirst())).isEqualTo(content);
    assertThat(new Heddle(temp).brief().run("replay", kept.getFirst().toString()).exit())
        .isEqualTo(1);
  }

  @Test
  void aRepairedProgramNoLongerFails() throws Exception {
    check(Sources.ASSERTED);

    Result result = check(REPAIRED);

    assertThat(result.exit()).as("%s", result).isZero();
    assertThat(state(result)).isEqualTo("no-longer-fails");
    assertThat(result.out()).contains("no longer fails (assertion)", "until you delete them");
    assertThat(kept()).hasSize(1);
  }

  @Test
  void toAProgramWithoutTheseThreadsItNoLongerApplies() throws Exception {
    check(Sources.ASSERTED);

    Result result = check("public class Asserted { public static void main(String[] a) {} }");

    assertThat(result.exit()).as("%s", result).isZero();
    assertThat(state(result)).isEqualTo("no-longer-applies");
    assertThat(result.out()).contains("no longer applies (assertion): thread number ");
    assertThat(kept()).hasSize(1);
  }

  @Test
  void filesOfOthersDoNotDisturbAndDamagedOnesAreNamed() throws Exception {
    check(Sources.ASSERTED);
    Path own = kept().getFirst();
    Path directory = own.getParent();
    String text = Files.readString(own);
    Files.writeString(
        directory.resolve("Other.schedule.json"), text.replace("Asserted.java", "Other.java"));
    Files.writeString(directory.resolve("Damaged.schedule.json"), "{");
    Files.writeString(directory.resolve("README"), "Not a schedule.");
    Files.delete(own);

    Result result = check(REPAIRED);

    assertThat(result.exit()).as("%s", result).isZero();
    assertThat(state(result)).isEqualTo("unreadable");
    assertThat(result.out()).contains("Damaged.schedule.json cannot be read: ");
  }

  @Test
  void underOtherOptionsItIsNotRun() throws Exception {
    check(Sources.ASSERTED);

    Result result = check(REPAIRED, "--timeouts", "any");

    assertThat(state(result)).isEqualTo("not-run");
    assertThat(only(result).get("why").getAsString()).contains("--timeouts idle");
  }

  @Test
  void aSameFindingByAnotherScheduleTakesThePlaceOfOneThatNoLongerApplies() throws Exception {
    check(Sources.ASSERTED);
    String other = "Thread t = new Thread(() -> {}); t.start(); t.join();";
    String start = "Thread first =";
    String changed = Sources.ASSERTED.replace(start, other + " " + start);
    byte[] before = Files.readAllBytes(kept().getFirst());

    Result result = check(changed);

    assertThat(kept()).hasSize(1);
    if (only(result).get("replaced").getAsBoolean()) {
      assertThat(Files.readAllBytes(kept().getFirst())).isNotEqualTo(before);
    }
    assertThat(state(check(changed))).isEqualTo("still-fails");
  }

  @Test
  void nothingIsWrittenWhereNothingIsFoundOrWanted() throws Exception {
    check(REPAIRED);
    check(Sources.ASSERTED, "--no-regressions");
    assertThat(kept()).isEmpty();

    check(Sources.ASSERTED, "--regressions", "known");

    assertThat(kept()).isEmpty();
    assertThat(temp.resolve("known")).isNotEmptyDirectory();
  }

  @Test
  void aDirectoryThatCannotBeWrittenIsSaid() throws Exception {
    Files.writeString(temp.resolve("file"), "");

    Result wrong = check(Sources.ASSERTED, "--regressions", "file");
    Result below = check(Sources.ASSERTED, "--regressions", "file/below");

    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(below.exit()).isEqualTo(1);
    assertThat(below.err()).contains("could not be kept in file/below");
  }
}
