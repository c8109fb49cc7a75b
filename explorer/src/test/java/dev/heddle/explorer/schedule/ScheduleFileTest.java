package dev.heddle.explorer.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleFileTest {
  @TempDir Path directory;
  private Path path;

  @BeforeEach
  void name() {
    path = directory.resolve("a/b/1.schedule");
  }

  private static ScheduleFile file(List<String> switches, List<Integer> draws, String output) {
    return new ScheduleFile(
        ScheduleFile.VERSION,
        "0.1.0",
        "25.0.1",
        new ScheduleFile.ProgramId(
            "Counter.java",
            null,
            List.of("a b", "\"c\""),
            "/tmp",
            "ab12",
            List.of("p.*"),
            List.of()),
        1_000_000,
        "idle",
        false,
        List.of("Counter.value"),
        switches,
        draws,
        new Schedule.Turns(3, 4, 5).starving(1),
        new ScheduleFile.End("deadlock", "a and b", output),
        List.of(1, -2, 3));
  }

  private static ScheduleFile simple() {
    return file(List.of("0@1>1", "1@2+3>0"), List.of(0, 2), "1\n");
  }

  private IOException failureOf(String text) throws IOException {
    Path damaged = Files.writeString(directory.resolve("x.schedule"), text);
    try {
      ScheduleFile.read(damaged);
    } catch (IOException e) {
      assertThat(e).hasMessageStartingWith(damaged + " ");
      return e;
    }
    throw new AssertionError("this was read as a schedule: " + text);
  }

  private JsonObject json() throws IOException {
    simple().write(path);
    return JsonParser.parseString(Files.readString(path)).getAsJsonObject();
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Random random = new Random(3);
    for (int i = 0; i < 100; i++) {
      List<String> switches = new ArrayList<>();
      List<Integer> draws = new ArrayList<>();
      for (int n = random.nextInt(50); n > 0; n--) {
        switches.add(
            new Schedule.Switch(
                    random.nextInt(9),
                    random.nextInt(999),
                    random.nextInt(-1, 3),
                    random.nextInt(9))
                .toString());
        draws.add(random.nextInt(5));
      }
      StringBuilder output = new StringBuilder();
      random.ints(20, 1, 0xd7ff).forEach(output::appendCodePoint);
      ScheduleFile written = file(switches, draws, output.toString());

      written.write(path);

      assertThat(ScheduleFile.read(path)).isEqualTo(written);
      assertThat(ScheduleFile.read(path).schedule().switches()).hasSameSizeAs(switches);
    }
  }

  @Test
  void aFileThatIsThereIsReplacedAndNothingElseIsLeft() throws IOException {
    simple().write(path);
    ScheduleFile second = file(List.of(), List.of(), "other");

    second.write(path);

    assertThat(ScheduleFile.read(path)).isEqualTo(second);
    assertThat(path.getParent()).isDirectoryContaining(p -> p.equals(path));
    try (var files = Files.list(path.getParent())) {
      assertThat(files).containsExactly(path);
    }
  }

  @Test
  void aFileIsOneLineOfText() throws IOException {
    simple().write(path);

    assertThat(Files.readString(path)).endsWith("}\n").hasLineCount(1);
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    assertThatThrownBy(() -> ScheduleFile.read(path))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(path.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "null", "{}", "{\"program\":{}}"})
  void aFileWithoutAVersionIsNone(String text) throws IOException {
    assertThat(failureOf(text)).hasMessageEndingWith(" is no schedule file: it has no version");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "[1]", "hello", "<html>", "{\"version\":\"one\"}", "{\"version\":1.5}", "\0"})
  void whatIsNoJsonObjectIsNoScheduleFile(String text) throws IOException {
    assertThat(failureOf(text)).hasMessageContaining(" is no schedule file: ");
  }

  @Test
  void whatIsNoTextIsNoScheduleFile() throws IOException {
    Path binary = directory.resolve("x.class");
    Files.write(binary, new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe});

    assertThatThrownBy(() -> ScheduleFile.read(binary))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(binary + " is no schedule file: ");
  }

  @Test
  void aFileOfAnotherVersionIsToldByItsVersion() throws IOException {
    JsonObject json = json();
    json.addProperty("version", 2);

    assertThat(failureOf(json.toString()))
        .hasMessageEndingWith(" has version 2 of the format; this Heddle reads 1");
  }

  @Test
  void aFileOfALaterVersionMayHaveOtherParts() throws IOException {
    assertThat(failureOf("{\"version\":2,\"program\":\"Counter.java\",\"switches\":{}}"))
        .hasMessageEndingWith(" has version 2 of the format; this Heddle reads 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "program",
        "maxSteps",
        "timeouts",
        "points",
        "switches",
        "draws",
        "ending",
        "events"
      })
  void aFileThatLacksAPartIsNone(String part) throws IOException {
    JsonObject json = json();
    json.remove(part);

    assertThat(failureOf(json.toString()))
        .hasMessageEndingWith(" is no schedule file: parts are missing");
    json.add(part, JsonNull.INSTANCE);
    assertThat(failureOf(json.toString())).hasMessageContaining(" is no schedule file: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"target", "arguments", "directory", "instrument", "skip"})
  void aProgramThatLacksAPartIsNone(String part) throws IOException {
    JsonObject json = json();
    json.getAsJsonObject("program").remove(part);

    assertThat(failureOf(json.toString()))
        .hasMessageEndingWith(" is no schedule file: parts are missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"heddle", "jdk", "sha256", "output"})
  void noOtherPartMayBeMissingEither(String part) throws IOException {
    JsonObject json = json();
    json.remove(part);
    json.getAsJsonObject("program").remove(part);
    json.getAsJsonObject("ending").remove(part);

    assertThat(failureOf(json.toString()))
        .hasMessageEndingWith(" is no schedule file: parts are missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"switches", "draws"})
  void nothingInAListMayBeMissing(String part) throws IOException {
    JsonObject json = json();
    json.getAsJsonArray(part).add(JsonNull.INSTANCE);

    assertThat(failureOf(json.toString()))
        .hasMessageEndingWith(" is no schedule file: parts are missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"points", "events"})
  void nothingInTheOtherListsMayBeMissing(String part) throws IOException {
    JsonObject json = json();
    json.getAsJsonArray(part).add(JsonNull.INSTANCE);

    assertThat(failureOf(json.toString()))
        .hasMessageEndingWith(" is no schedule file: parts are missing");
  }

  @Test
  void aSwitchThatIsNoneIsDamage() throws IOException {
    JsonObject json = json();
    json.getAsJsonArray("switches").add("1@2");

    assertThat(failureOf(json.toString()))
        .hasMessageEndingWith(" is damaged: no switch of a schedule: \"1@2\"");
  }

  @ParameterizedTest
  @CsvSource({"draws, -1", "maxSteps, -5", "timeouts, '\"sometimes\"'"})
  void valuesOutOfRangeAreDamage(String part, String value) throws IOException {
    JsonObject json = json();
    JsonElement element = JsonParser.parseString(value);
    if (json.get(part).isJsonArray()) {
      json.getAsJsonArray(part).add(element);
    } else {
      json.add(part, element);
    }

    assertThat(failureOf(json.toString())).hasMessageContaining("damaged");
  }

  @Test
  void partsOfLaterMinorVersionsAreLeftAside() throws IOException {
    JsonObject json = json();
    json.addProperty("note", "later");
    Path later = Files.writeString(directory.resolve("y.schedule"), json.toString());

    assertThat(ScheduleFile.read(later)).isEqualTo(simple());
  }

  @Test
  void everyTruncationIsNoticed() throws IOException {
    simple().write(path);
    byte[] whole = Files.readAllBytes(path);
    for (int n = 0; n < whole.length - 2; n++) {
      String part = new String(whole, 0, n, StandardCharsets.UTF_8);

      assertThat(failureOf(part)).as("%d bytes", n).isNotNull();
    }
  }
}
