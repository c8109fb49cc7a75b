package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.acceptance.Heddle.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proofs by the command line, with the numbers of traces that are published or computed. */
class ExhaustiveTest {
  private static final Path PROGRAMS = Heddle.ROOT.resolve("acceptance/src/test/dpor");

  @TempDir private Path temp;

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "SameLock, 2 2, 6",
    "SameLock, 3 3, 1680",
    "Readers, 2, 4",
    "Readers, 8, 256",
    "LastZero, 5, 64",
    "LastZero, 10, 3328",
    "FileSystem, 14, 2",
    "FileSystem, 16, 8",
    "FileSystem, 18, 32",
    "Indexer, 12, 8",
    "Indexer, 13, 64",
    "Indexer, 15, 4096",
    "FileSystem, 19, 64",
    "Readers, 13, 8192",
  })
  void aProgramHasAsManyTracesAsThePapersSay(String program, String arguments, int traces)
      throws Exception {
    List<String> all = new ArrayList<>(List.of("--strategy", "exhaustive"));
    all.add(PROGRAMS.resolve(program + ".java").toString());
    all.addAll(Arrays.asList(arguments.split(" ", -1)));

    Result result = new Heddle(temp).brief().check(all.toArray(String[]::new));

    assertThat(result.verdict()).as("%s", result).isEqualTo("proved");
    assertThat(result.report().get("distinct").getAsInt()).as("%s", result).isEqualTo(traces);
    assertThat(result.schedules()).isEqualTo(traces);
    assertThat(result.report().get("redundant").getAsInt()).isZero();
    assertThat(result.report().getAsJsonArray("assumptions")).isNotEmpty();
  }

  @Test
  void aProofSaysThatWhoPollsTheClockWaitsForOthers() throws Exception {
    Path time = Heddle.ROOT.resolve("acceptance/src/test/fidelity/time");
    String assumption = "who looks at the clock more than 100 times waits for others";

    Result polls = new Heddle(temp).check(time.resolve("PollFlag.java").toString());
    Result looks = new Heddle(temp).check(time.resolve("ClockOnly.java").toString());

    assertThat(polls.verdict()).as("%s", polls).isEqualTo("proved");
    assertThat(polls.report().getAsJsonArray("assumptions").toString()).contains(assumption);
    assertThat(looks.verdict()).as("%s", looks).isEqualTo("proved");
    assertThat(looks.report().getAsJsonArray("assumptions").toString()).doesNotContain(assumption);
    assertThat(looks.outputs()).hasSize(2);
  }

  @Test
  void aProofSaysWhenDefaultsAreAskedFor() throws Exception {
    String assumption = "a call of the JDK asks for a default";
    String before =
        """
        public class Before {
          static volatile int turn;

          public static void main(String[] args) {
            java.util.Locale.setDefault(java.util.Locale.GERMANY);
            new Thread(() -> turn = 1).start();
            System.out.println(turn + String.format(" %.1f", 1.5));
          }
        }
        """;

    Result set = new Heddle(temp).check(defaults("LocaleSetMeanwhile"));
    Result earlier = new Heddle(temp).check(Sources.write(temp, before));

    assertThat(set.verdict()).as("%s", set).isEqualTo("proved");
    assertThat(set.report().getAsJsonArray("assumptions").toString()).contains(assumption);
    assertThat(earlier.verdict()).as("%s", earlier).isEqualTo("proved");
    assertThat(earlier.report().getAsJsonArray("assumptions").toString())
        .doesNotContain(assumption);
  }

  private static String defaults(String name) {
    return Heddle.ROOT
        .resolve("acceptance/src/test/fidelity/defaults/" + name + ".java")
        .toString();
  }

  /** How far the search gets is by chance, which is why it is tried by chance. */
  @ParameterizedTest
  @ValueSource(strings = {"TableInside", "StreamInside", "BufferInside"})
  void threadsThatMeetWhereHeddleDoesNotSeeItAreNotProved(String name) throws Exception {
    String program = Heddle.ROOT.resolve("acceptance/src/test/unseen/" + name + ".java").toString();

    Result exhaustive = new Heddle(temp).check("--strategy", "exhaustive", program);
    Result auto = new Heddle(temp).check("--schedules", "200", program);

    assertThat(exhaustive.verdict()).as("%s", exhaustive).isEqualTo("passed");
    assertThat(exhaustive.out()).contains("This is no proof: a schedule drawn by chance");
    assertThat(exhaustive.report().get("assumptions").isJsonNull()).isTrue();
    assertThat(auto.verdict()).as("%s", auto).isEqualTo("passed");
    assertThat(auto.schedules()).isEqualTo(200);
    assertThat(auto.outputs()).hasSize(2);
  }

  @Test
  void propertiesOfTheSystemAreShared() throws Exception {
    String program =
        Sources.write(
            temp,
            """
            public class Properties {
              public static void main(String[] args) throws InterruptedException {
                Thread setter = new Thread(() -> System.setProperty("p", "1"));
                setter.start();
                String seen = System.getProperty("p") + " " + Integer.getInteger("p");
                setter.join();
                System.out.println(seen);
              }
            }
            """);

    Result result = new Heddle(temp).check(program);

    assertThat(result.verdict()).as("%s", result).isEqualTo("proved");
    assertThat(result.outputs().stream().map(String::strip))
        .containsExactlyInAnyOrder("1 1", "null 1", "null null");
  }

  @ParameterizedTest
  @CsvSource({"HandlerSetMeanwhile, 2", "LocaleSetMeanwhile, 3", "TimeZoneSetMeanwhile, 3"})
  void defaultsOfTheJdkAreSharedAndBeginAfresh(String name, int outputs) throws Exception {
    Result result = new Heddle(temp).check(defaults(name));

    assertThat(result.verdict()).as("%s", result).isEqualTo("proved");
    assertThat(result.outputs()).hasSize(outputs);
  }

  @Test
  void whatTalksToTheOutsideIsNotProved() throws Exception {
    String program =
        Sources.write(
            temp,
            "public class Asks { public static void main(String[] a) throws Exception {"
                + " new java.net.ServerSocket(0).close(); } }");

    Result result = new Heddle(temp).check("--strategy", "exhaustive", program);

    assertThat(result.verdict()).as("%s", result).isNotEqualTo("proved");
  }

  @Test
  void aFindingIsNoProof() throws Exception {
    String program = Sources.write(temp, Sources.ASSERTED);

    Result result = new Heddle(temp).check("--strategy", "exhaustive", program);

    assertThat(result.verdict()).as("%s", result).isEqualTo("failed");
    assertThat(result.report().get("assumptions").isJsonNull()).isTrue();
  }

  @Test
  void aSearchThatWasStoppedIsNoProof() throws Exception {
    String program = PROGRAMS.resolve("SameLock.java").toString();

    Result result =
        new Heddle(temp).check("--strategy", "exhaustive", "--schedules", "100", program, "3", "3");

    assertThat(result.verdict()).as("%s", result).isEqualTo("passed");
  }
}
