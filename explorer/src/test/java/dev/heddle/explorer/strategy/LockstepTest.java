package dev.heddle.explorer.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.explorer.Programs;
import dev.heddle.kernel.Hooks;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Strand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who goes on when all go in step. */
class LockstepTest {
  private static final int READ = Programs.fieldSite(Op.VOLATILE_READ, "T", "shared", 70);
  private static final int SLEEP = Programs.site(Op.SLEEP, "Thread.sleep", 71);

  private final StringBuilder order = new StringBuilder();

  private void look(int times) {
    for (int i = 0; i < times; i++) {
      Hooks.volatileAccess(null, READ);
    }
  }

  /** The names of those who take steps, in their order, in a schedule of this kind. */
  private String steps(long probe, int a, int b) {
    order.setLength(0);
    Observer names =
        new Observer() {
          @Override
          public void step(Strand strand, Op op, int site, @Nullable Object target) {
            if (op == Op.VOLATILE_READ || op == Op.SLEEP) {
              order.append(op == Op.SLEEP ? "z" : strand.thread().getName());
            }
          }
        };
    try (Kernel kernel = new Kernel()) {
      Programs.run(
          kernel,
          () -> {
            Programs.start("a", () -> look(a));
            Programs.start("b", () -> look(b));
          },
          new Lockstep().begin(1, probe),
          names);
    }
    return order.toString();
  }

  @Test
  void eachTakesOneStepInTurn() {
    assertThat(steps(0, 4, 4)).isEqualTo("abababab");
  }

  @Test
  void eachTakesTwoStepsInTurn() {
    assertThat(steps(2, 5, 5)).contains("aabbaabb");
  }

  @Test
  void whoIsLeftGoesOnAlone() {
    assertThat(steps(0, 1, 4)).isEqualTo("abbbb");
  }

  @Test
  void someTakeMoreStepsThanOthers() {
    assertThat(steps(4, 9, 9)).contains("aab").doesNotContain("abab");
  }

  @Test
  void whoSleepsWakesOnlyAfterTheOtherHasTakenManySteps() {
    order.setLength(0);
    try (Kernel kernel = new Kernel()) {
      Programs.run(
          kernel,
          () -> {
            Programs.start(
                "sleeper",
                () -> {
                  Hooks.note(SLEEP);
                  Hooks.sleep(1_000_000);
                  order.append("awake");
                });
            Programs.start(
                "worker",
                () -> {
                  for (int i = 0; i < 400; i++) {
                    look(1);
                    order.append('.');
                  }
                });
          },
          new Lockstep().begin(1, 0),
          Observer.NONE);
    }
    assertThat(order.indexOf("awake")).isGreaterThan(100).isLessThan(400);
  }
}
