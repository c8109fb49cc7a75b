package dev.heddle.kernel;

import static dev.heddle.kernel.Runs.join;
import static dev.heddle.kernel.Runs.once;
import static dev.heddle.kernel.Runs.start;
import static dev.heddle.kernel.Runs.synchronizedOn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Waits for what is outside of the schedule. */
class OutsideTest {
  private static Strand self() {
    Strand strand = Hooks.strand();
    assertThat(strand).isNotNull();
    return strand;
  }

  /** Waits on a thread of the JVM until the latch is open. */
  private static void offCarrier(CountDownLatch latch) {
    Strand self = self();
    self.execution().outside().meet(self, "Test.wait");
    self.execution()
        .outside()
        .offCarrier(
            self,
            new Errand() {
              @Override
              @Nullable Object work() throws Exception {
                return latch.await(20, TimeUnit.SECONDS);
              }
            });
  }

  @Test
  void othersGoOnWhileOneWaits() {
    CountDownLatch answer = new CountDownLatch(1);

    Runs.Run run =
        once(
            log -> {
              Thread other =
                  start(
                      "other",
                      () -> {
                        log.append("other ");
                        answer.countDown();
                      });
              offCarrier(answer);
              log.append("answered");
              join(other);
            });

    assertThat(run.outcome()).isEqualTo("other answered");
    assertThat(run.result().contact()).isNotNull();
  }

  @Test
  void anExecutionThatMetNoOutsideSaysNone() {
    assertThat(once(log -> log.append("alone")).result().contact()).isNull();
  }

  @Test
  void aDeadlockIsReportedWhileAnotherWaitsOutside() {
    CountDownLatch never = new CountDownLatch(1);
    Object a = new Object();
    Object b = new Object();
    Strategy alternate =
        new Strategy() {
          @Override
          public int nextStrand(Candidates candidates) {
            return (candidates.lastIndex() + 1) % candidates.size();
          }

          @Override
          public int nextDraw(Draw draw, int bound) {
            return 0;
          }
        };

    Runs.Run run =
        once(
            alternate,
            Options.defaults(),
            log -> {
              start("outside", () -> offCarrier(never));
              start("ab", () -> synchronizedOn(a, 1, () -> synchronizedOn(b, 2, () -> {})));
              synchronizedOn(b, 3, () -> synchronizedOn(a, 4, () -> {}));
            });
    never.countDown();

    assertThat(run.outcome()).contains("blocked:").contains("main").contains("ab");
  }

  @Test
  void theTimeEndsAWaitThatGetsNoAnswerAndNamesIt() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Ending ending;
    try (Kernel kernel = new Kernel()) {
      Thread cutter =
          new Thread(
              () -> {
                try {
                  Thread.sleep(300);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                kernel.cut();
              });
      cutter.start();
      ending =
          kernel
              .run(() -> offCarrier(never), Runs.STAY, Observer.NONE, Options.defaults())
              .ending();
      cutter.join();
    }
    never.countDown();

    assertThat(ending).isInstanceOf(Ending.Cut.class);
    Ending.Unsupported waiting = ((Ending.Cut) ending).waiting();
    assertThat(waiting).isNotNull();
    assertThat(waiting.what()).contains("thread \"main\" waits in Test.wait");
  }

  @Test
  void aForeignThreadWakesAStrandThatParks() {
    Runs.Run run =
        once(
            log -> {
              Strand self = self();
              self.execution().outside().foreign();
              Thread parked = self.thread();
              self.execution()
                  .outside()
                  .offCarrier(
                      self,
                      new Errand() {
                        @Override
                        @Nullable Object work() {
                          Mailbox.post(parked);
                          return null;
                        }
                      });
              self.execution().park(self, false, 0);
              log.append("woken");
            });

    assertThat(run.outcome()).isEqualTo("woken");
  }

  @Test
  void aDescriptorThatIsClosedEndsTheWait() throws IOException {
    FileDescriptor descriptor;
    try (FileInputStream file = new FileInputStream("/dev/null")) {
      descriptor = file.getFD();
      assertThat(Descriptors.isReady(descriptor, Descriptors.IN, 0)).isTrue();
    }

    assertThat(Descriptors.isReady(descriptor, Descriptors.IN, 0)).isTrue();
  }
}
