package dev.heddle.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static void check(String name, CheckReport report) {
    Golden.check(name + ".json", JsonReport.render(report) + "\n");
  }

  @Test
  void aFailedCheck() {
    check("failed", Reports.failed());
  }

  @Test
  void aPassedCheck() {
    check("passed", Reports.passed());
    check("residual", Reports.residual());
  }

  @Test
  void aCheckInWhichNoScheduleCameToItsEnd() {
    check("nothing", Reports.nothing());
  }

  @Test
  void textsAreKeptCharacterByCharacter() {
    JsonObject json = JsonParser.parseString(JsonReport.render(Reports.failed())).getAsJsonObject();

    assertThat(json.getAsJsonArray("outcomes").get(1).getAsJsonObject().get("output").getAsString())
        .isEqualTo("counter = 2\nwith \"quotes\" and ü\n");
  }
}
