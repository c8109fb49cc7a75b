package dev.heddle.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.heddle.acceptance.Heddle.Result;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits for the outside waits for real, lets others go on, and never hangs. */
class OutsideTest {
  /** The watchdog would call a carrier blocked that is silent for this long. */
  private static final long LONGER_THAN_THE_WATCHDOG_WAITS = 3_000;

  @TempDir private Path temp;

  @Test
  void inputThatComesLateIsWaitedForWhileOthersGoOn() throws Exception {
    String program =
        Sources.write(
            temp,
            """
            public class Late {
              public static void main(String[] args) throws Exception {
                Thread other = new Thread(() -> System.out.println("worked"));
                other.start();
                int read = System.in.read();
                other.join();
                System.out.println("read " + (char) read);
              }
            }
            """);

    Heddle.Running running =
        new Heddle(temp)
            .startWithSilentInput("check", "--json", "report.json", "--schedules", "20", program);
    Thread.sleep(2 * LONGER_THAN_THE_WATCHDOG_WAITS);
    try (OutputStream input = running.process().getOutputStream()) {
      input.write("x".getBytes(UTF_8));
    }
    Result result = running.await();

    assertThat(result.exit()).as("%s", result).isZero();
    assertThat(result.outputs()).containsExactly("worked\nread x");
    assertThat(result.schedules()).isEqualTo(20);
  }

  @Test
  void aSlowProcessIsNotTakenForABlockedCarrier() throws Exception {
    String program =
        Sources.write(
            temp,
            """
            public class Slow {
              public static void main(String[] args) throws Exception {
                System.out.println(new ProcessBuilder("sleep", "3").start().waitFor());
              }
            }
            """);

    Result result = new Heddle(temp).check("--schedules", "1", program);

    assertThat(result.exit()).as("%s", result).isZero();
    assertThat(result.outputs()).containsExactly("0");
  }

  @Test
  void aWaitThatGetsNoAnswerEndsWithTheTimeAndIsNamed() throws Exception {
    String program =
        Sources.write(
            temp,
            """
            public class Nobody {
              public static void main(String[] args) throws Exception {
                new java.net.ServerSocket(0).accept();
              }
            }
            """);

    Result result = new Heddle(temp).check("--time", "1s", program);

    assertThat(result.exit()).as("%s", result).isEqualTo(4);
    assertThat(result.kinds()).containsExactly("unsupported");
    assertThat(result.out())
        .contains("thread \"main\" waits in ServerSocket.accept at Nobody.java:3");
    JsonObject outside = result.report().get("outside").getAsJsonObject();
    assertThat(outside.get("operation").getAsString()).isEqualTo("ServerSocket.accept");
    assertThat(outside.get("place").getAsString()).isEqualTo("Nobody.java:3");
  }
}
