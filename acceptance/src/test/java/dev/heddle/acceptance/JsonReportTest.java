package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.heddle.acceptance.Heddle.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report for scripts is what docs/check-report.schema.json and docs/check-report.md say. */
@Execution(ExecutionMode.CONCURRENT)
class JsonReportTest {
  private static final Path DOCS = Heddle.ROOT.resolve("docs");

  private static String schemaText;
  private static Schema schema;
  private static String page;

  @TempDir private Path temp;

  @BeforeAll
  static void readTheSchema() throws Exception {
    schemaText = Files.readString(DOCS.resolve("check-report.schema.json"));
    page = Files.readString(DOCS.resolve("check-report.md"));
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schemaText, InputFormat.JSON);
  }

  private static List<String> problems(JsonObject report) {
    return schema.validate(report.toString(), InputFormat.JSON).stream()
        .map(Error::toString)
        .toList();
  }

  private void assertValid(Result result, String verdict) throws Exception {
    assertThat(result.verdict()).as("%s", result).isEqualTo(verdict);
    assertThat(problems(result.report())).isEmpty();
    assertThat(undescribed(result.report(), JsonParser.parseString(schemaText).getAsJsonObject()))
        .as("names that the schema does not describe")
        .isEmpty();
    List<JsonObject> withFiles = new ArrayList<>(result.findings());
    withFiles.addAll(result.outcomes());
    for (JsonObject entry : withFiles) {
      if (!entry.get("scheduleFile").isJsonNull()) {
        assertThat(temp.resolve(entry.get("scheduleFile").getAsString())).isRegularFile();
      }
    }
  }

  @Test
  void aReportOfOutcomesIsValid() throws Exception {
    String program = Sources.write(temp, Sources.COUNTER);

    Result result =
        new Heddle(temp)
            .check("--strategy", "random", "--seed", "-9", "--schedules", "300", program);

    assertValid(result, "passed");
    assertThat(result.report().get("seed").getAsLong()).isEqualTo(-9);
    assertThat(result.report().get("program").getAsString()).isEqualTo(program);
    assertThat(result.report().get("schedules").getAsLong()).isEqualTo(300);
    assertThat(result.outcomes()).hasSize(2);
    assertThat(result.outcomes()).allMatch(o -> !o.get("scheduleFile").isJsonNull());
    assertThat(result.outcomes().stream().mapToLong(o -> o.get("count").getAsLong()).sum())
        .isEqualTo(300);
  }

  @Test
  void aReportOfASearchThatIsNotDoneSaysHowMuchThereIs() throws Exception {
    String program = Heddle.ROOT.resolve("acceptance/src/test/dpor/SameLock.java").toString();

    Result result =
        new Heddle(temp)
            .check("--strategy", "exhaustive", "--schedules", "20000", program, "3", "5");

    assertValid(result, "passed");
    JsonObject estimate = result.report().getAsJsonObject("estimate");
    double traces = estimate.get("traces").getAsDouble();
    assertThat(Math.abs(traces - 756_756))
        .isLessThan(4 * estimate.get("standardError").getAsDouble());
    assertThat(result.report().get("share").getAsDouble()).isEqualTo(20_000 / traces);
    assertThat(result.out()).contains("orders of steps that matter (standard error ");
  }

  @Test
  void aReportOfAFindingIsValid() throws Exception {
    String program = Sources.write(temp, Sources.ASSERTED);

    Result result = new Heddle(temp).check("--schedules", "300", program);

    assertValid(result, "failed");
    JsonObject finding = result.findings().get(0);
    assertThat(finding.get("kind").getAsString()).isEqualTo("assertion");
    assertThat(finding.get("message").getAsString()).contains("counter = 1");
    assertThat(finding.get("firstSchedule").getAsLong()).isBetween(1L, 300L);
    assertThat(finding.get("count").getAsLong()).isBetween(1L, 299L);
    assertThat(finding.get("scheduleFile").isJsonNull()).isFalse();
  }

  @Test
  void aReportThatSaysNothingIsValid() throws Exception {
    String program = Sources.write(temp, Sources.READS_INPUT);

    Result result =
        new Heddle(temp)
            .startWithSilentInput("check", "--json", "report.json", "--time", "1s", program)
            .await();

    assertValid(result, "inconclusive");
    assertThat(result.findings().get(0).get("kind").getAsString()).isEqualTo("unsupported");
    assertThat(result.schedules()).isZero();
  }

  /** One report of each of the other kinds. */
  @ParameterizedTest
  @CsvSource({
    "exception, throw new IllegalStateException();",
    "exit, System.exit(3);",
    "stuck, new java.util.concurrent.Semaphore(0).acquire();",
    "deadlock, Thread.currentThread().join();",
    "limit, while (true) Thread.yield();",
    "outcome, System.out.println(1);"
  })
  void aReportOfEachKindIsValid(String kind, String statement) throws Exception {
    String program =
        Sources.write(
            temp,
            "public class Kind { public static void main(String[] a) throws Exception { "
                + statement
                + " } }");

    Result result =
        new Heddle(temp)
            .check("--schedules", "3", "--max-steps", "500", "--expect-outcome", "", program);

    assertValid(result, "failed");
    if (!kind.equals("deadlock")) {
      assertThat(result.kinds()).contains(kind);
    }
  }

  /** Scripts depend on them: names are added, never renamed or removed. */
  @Test
  void theNamesOfVersion1AreRequired() throws Exception {
    String program = Sources.write(temp, Sources.ASSERTED);
    JsonObject report = new Heddle(temp).check("--schedules", "300", program).report();
    List<String> names =
        List.of(
            "version",
            "verdict",
            "schedules",
            "distinct",
            "redundant",
            "assumptions",
            "seconds",
            "schedulesPerSecond",
            "strategy",
            "seed",
            "findings",
            "outcomes");

    assertThat(report.get("version").getAsInt()).isEqualTo(1);
    assertThat(report.keySet()).containsAll(names);
    assertThat(report.getAsJsonArray("findings").get(0).getAsJsonObject().keySet())
        .contains("kind", "message", "firstSchedule", "count", "scheduleFile");
    assertThat(report.getAsJsonArray("outcomes").get(0).getAsJsonObject().keySet())
        .contains("output", "count", "scheduleFile");
    for (String name : names) {
      JsonObject without = report.deepCopy();
      without.remove(name);
      assertThat(problems(without)).as("without " + name).isNotEmpty();
    }
  }

  @Test
  void theSchemaRefusesWhatIsWrong() throws Exception {
    String program = Sources.write(temp, Sources.ASSERTED);
    JsonObject report = new Heddle(temp).check("--schedules", "300", program).report();

    assertThat(problems(with(report, "version", "2"))).isNotEmpty();
    assertThat(problems(with(report, "verdict", "\"good\""))).isNotEmpty();
    assertThat(problems(with(report, "schedules", "-1"))).isNotEmpty();
    assertThat(problems(with(report, "seconds", "\"3\""))).isNotEmpty();
    assertThat(problems(with(report, "distinct", "\"all\""))).isNotEmpty();
    assertThat(problems(with(report, "distinct", "12"))).isEmpty();
    assertThat(problems(with(report, "findings", "[{\"kind\":\"bug\"}]"))).isNotEmpty();
    assertThat(problems(with(report, "findings", "[]")))
        .as("failed, but without a finding")
        .isNotEmpty();
    assertThat(problems(with(report, "addedLater", "true"))).isEmpty();
  }

  private static JsonObject with(JsonObject report, String name, String value) {
    JsonObject changed = report.deepCopy();
    changed.add(name, JsonParser.parseString(value));
    return changed;
  }

  @Test
  void everyNameOfTheSchemaIsDescribedThereAndOnThePage() {
    List<String> names = new ArrayList<>();
    collectNames(JsonParser.parseString(schemaText), names);

    assertThat(names).hasSizeGreaterThan(15);
    assertThat(names).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }

  private static void collectNames(JsonElement element, List<String> names) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(e -> collectNames(e, names));
    } else if (element.isJsonObject()) {
      JsonObject object = element.getAsJsonObject();
      if (object.has("properties")) {
        for (Map.Entry<String, JsonElement> p : object.getAsJsonObject("properties").entrySet()) {
          if (p.getValue().getAsJsonObject().has("description")) {
            names.add(p.getKey());
          }
        }
      }
      object.entrySet().forEach(e -> collectNames(e.getValue(), names));
    }
  }

  private static List<String> undescribed(JsonObject report, JsonObject schema) {
    List<String> missing = new ArrayList<>(report.keySet());
    missing.removeAll(schema.getAsJsonObject("properties").keySet());
    for (String list : List.of("findings", "outcomes")) {
      JsonObject described =
          schema
              .getAsJsonObject("properties")
              .getAsJsonObject(list)
              .getAsJsonObject("items")
              .getAsJsonObject("properties");
      for (JsonElement entry : report.getAsJsonArray(list)) {
        List<String> names = new ArrayList<>(entry.getAsJsonObject().keySet());
        names.removeAll(described.keySet());
        missing.addAll(names);
      }
    }
    return missing;
  }
}
