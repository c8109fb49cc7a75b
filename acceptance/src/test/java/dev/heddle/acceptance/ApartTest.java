package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.cli.workers.Message;
import dev.heddle.cli.workers.Workers;
import dev.heddle.explorer.ahead.Apart;
import dev.heddle.explorer.ahead.Subtree;
import dev.heddle.explorer.schedule.ScheduleFile;
import dev.heddle.explorer.strategy.exhaustive.Exhaustive;
import dev.heddle.kernel.Options;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever becomes of a worker, nobody waits for a subtree in vain. */
@Timeout(60)
class ApartTest {
  private static final String READY = "read open; echo '{\"type\":\"ready\",\"protocol\":2}'; ";

  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private Workers workers = workers("exit 0");

  @AfterEach
  void close() {
    workers.close();
  }

  /** One worker, which does what this shell script says. */
  private Workers workers(String script) {
    ScheduleFile.ProgramId program =
        new ScheduleFile.ProgramId("T.java", null, List.of(), "/", "", List.of(), List.of());
    Message.Open open =
        new Message.Open(Message.PROTOCOL, "0", program, 1, Options.Timeouts.IDLE, false, true, 1);
    return new Workers(
        new Workers.Staff(
            1,
            List.of("sh", "-c", script),
            open,
            (strategy, lot) -> List.of(),
            () -> true,
            () -> false,
            told::add));
  }

  private Apart begin(String script) {
    workers = workers(script);
    Apart apart = workers.subtrees();
    while (!apart.wantsSubtree()) {
      Thread.onSpinWait();
    }
    return apart;
  }

  private static Subtree subtree(long id) {
    return new Subtree(id, new Exhaustive().snapshot(), List.of(), true, 10);
  }

  @Test
  void oneThatDiesHasDoneNothing() {
    Apart apart = begin(READY + "read explore; exit 7");
    apart.explore(subtree(1));

    assertThat(apart.claim(1)).isNull();
    assertThat(workers.died()).isEqualTo(1);
    assertThat(told).singleElement().asString().contains("worker 1 of 1 died (exit code 7)");
    assertThat(apart.wantsSubtree()).isFalse();
  }

  @Test
  void whoIsClaimedAnswers() {
    Apart apart =
        begin(
            READY + "read explore; read claim; echo '{\"type\":\"explored\",\"id\":1}'; read more");
    apart.explore(subtree(1));

    assertThat(apart.claim(1)).isNull();
    assertThat(workers.died()).isZero();
  }

  @Test
  void nobodyWaitsForWhatIsNotBegun() {
    Apart apart = begin(READY + "cat > /dev/null");
    apart.explore(subtree(1));
    apart.explore(subtree(2));

    assertThat(apart.claim(2)).isNull();
    assertThat(workers.died()).isZero();
  }

  @Test
  void whatNobodyWasGivenIsNotClaimed() {
    assertThat(begin(READY + "cat > /dev/null").claim(5)).isNull();
  }

  @Test
  void anAnswerThatMakesNoSenseEndsTheWorker() {
    Apart apart =
        begin(
            READY
                + "read explore; echo '{\"type\":\"explored\",\"id\":1,\"harvest\":{\"steps\":1}}';"
                + " cat > /dev/null");
    apart.explore(subtree(1));

    assertThat(apart.claim(1)).isNull();
    assertThat(workers.died()).isEqualTo(1);
    assertThat(told).singleElement().asString().contains("no message");
  }

  @Test
  void anAnswerToNothingEndsTheWorker() {
    Apart apart =
        begin(READY + "read explore; echo '{\"type\":\"explored\",\"id\":3}'; cat > /dev/null");
    apart.explore(subtree(1));

    assertThat(apart.claim(1)).isNull();
    assertThat(told).singleElement().asString().contains("an answer to nothing: 3");
  }
}
