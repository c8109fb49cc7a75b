package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.heddle.acceptance.Heddle.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The random strategies by the command line: what they promise, and that what they find replays.
 */
class RandomStrategiesTest {
  private static final int SCHEDULES = 6_000;
  private static final int ORDERS = 30;

  @TempDir private Path temp;

  private static final String COUNTER =
      "ORDER.accumulateAndGet(self, (order, next) -> 10 * order + next);";

  private static final String LOCK =
      "LOCK.lock(); try { held = 10 * held + self; } finally { LOCK.unlock(); }";

  /** Three threads with 1, 2 and 2 steps: each order of them is a number. */
  private String threeThreads(String step) throws Exception {
    return Sources.write(
        temp,
        """
        import java.util.concurrent.atomic.AtomicLong;
        import java.util.concurrent.locks.ReentrantLock;

        public class Orders {
          static final AtomicLong ORDER = new AtomicLong();
          static final ReentrantLock LOCK = new ReentrantLock();
          static long held;

          public static void main(String[] args) throws InterruptedException {
            Thread[] threads = new Thread[3];
            for (int i = 0; i < 3; i++) {
              int self = i + 1;
              int times = i == 0 ? 1 : 2;
              threads[i] = new Thread(() -> {
                for (int k = 0; k < times; k++) {
                  %s
                }
              });
            }
            for (Thread thread : threads) {
              thread.start();
            }
            for (Thread thread : threads) {
              thread.join();
            }
            System.out.println(ORDER + " " + held);
          }
        }
        """
            .formatted(step));
  }

  private double chiSquare(String strategy, String step) throws Exception {
    Result result =
        new Heddle(temp)
            .brief()
            .check(
                "--strategy",
                strategy,
                "--schedules",
                String.valueOf(SCHEDULES),
                threeThreads(step));
    assertThat(result.verdict()).as("%s", result).isEqualTo("passed");
    double expected = (double) SCHEDULES / ORDERS;
    double sum = 0;
    int seen = 0;
    for (JsonElement each : result.report().getAsJsonArray("outcomes")) {
      double difference = ((JsonObject) each).get("count").getAsInt() - expected;
      sum += difference * difference / expected;
      seen++;
    }
    return sum + (ORDERS - seen) * expected;
  }

  /** One schedule in a hundred is a probe for livelocks; so the limit is generous. */
  @ParameterizedTest
  @ValueSource(strings = {COUNTER, LOCK})
  void surwTakesEachOrderEquallyOften(String step) throws Exception {
    assertThat(chiSquare("surw", step)).isLessThan(2 * ORDERS);
    assertThat(chiSquare("random", step)).isGreaterThan(10 * ORDERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pos", "surw", "race-directed"})
  void whatIsFoundReplays(String strategy) throws Exception {
    Path program = Heddle.ROOT.resolve("lessons/02-two-accounts/AccountsDeadlock.java");

    Result result =
        new Heddle(temp).check("--strategy", strategy, "--schedules", "500", program.toString());

    assertThat(result.verdict()).as("%s", result).isEqualTo("failed");
    String file =
        result
            .report()
            .getAsJsonArray("findings")
            .get(0)
            .getAsJsonObject()
            .get("scheduleFile")
            .getAsString();
    Result again = new Heddle(temp).run("replay", file);
    assertThat(again.exit()).as("%s", again).isEqualTo(1);
    assertThat(again.out()).contains("It ended as recorded.");
  }

  /**
   * Three threads that take a lock three times have 1,680 orders; SURW draws each equally often.
   */
  @Test
  void whatMayBeLeftIsEstimated() throws Exception {
    String program = Heddle.ROOT.resolve("acceptance/src/test/dpor/SameLock.java").toString();

    Result result =
        new Heddle(temp)
            .brief()
            .check("--strategy", "surw", "--schedules", "2000", program, "3", "3");

    JsonObject residual = result.report().getAsJsonObject("residual");
    double truth = 1 - residual.get("distinct").getAsInt() / 1_680.0;
    assertThat(truth).as("%s", result).isBetween(0.1, 0.9);
    assertThat(residual.get("newTraceProbability").getAsDouble())
        .isBetween(truth - 0.05, truth + 0.05);
    assertThat(result.out()).contains("orders of steps that matter", "Good-Turing");
  }

  @Test
  void pctSaysHowLikelyItWouldHaveFoundABug() throws Exception {
    String program = Heddle.ROOT.resolve("acceptance/src/test/dpor/SameLock.java").toString();

    Result result =
        new Heddle(temp)
            .brief()
            .check("--strategy", "pct", "--schedules", "1000", program, "2", "2");

    JsonObject second =
        result
            .report()
            .getAsJsonObject("residual")
            .getAsJsonArray("depths")
            .get(1)
            .getAsJsonObject();
    double each = 1.0 / (second.get("threads").getAsInt() * second.get("steps").getAsInt());
    assertThat(second.get("threads").getAsInt()).as("%s", result).isEqualTo(3);
    assertThat(second.get("schedules").getAsInt()).isBetween(100, 200);
    assertThat(second.get("probability").getAsDouble())
        .isCloseTo(
            1 - Math.pow(1 - each, second.get("schedules").getAsInt()),
            org.assertj.core.data.Offset.offset(1e-9));
  }
}
