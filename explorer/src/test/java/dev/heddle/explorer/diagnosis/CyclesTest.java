package dev.heddle.explorer.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.explorer.Kind;
import dev.heddle.explorer.Programs;
import dev.heddle.explorer.observe.Cycle;
import dev.heddle.explorer.observe.Recurrence;
import dev.heddle.explorer.strategy.FairProbes;
import dev.heddle.explorer.strategy.RandomWalk;
import dev.heddle.kernel.Hooks;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Options;
import dev.heddle.kernel.Program;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a fair cycle is called. */
class CyclesTest {
  private static final int YIELD = Programs.site(Op.YIELD, "Thread.yield", 80);
  private static final int READ = Programs.fieldSite(Op.VOLATILE_READ, "T", "flag", 81);
  private static final int WRITE = Programs.fieldSite(Op.VOLATILE_WRITE, "T", "flag", 82);
  private static final int OTHER = Programs.fieldSite(Op.VOLATILE_WRITE, "T", "other", 83);

  /** A schedule in which all strands go in step. */
  private static final int LOCKSTEP = 2;

  /** The first fair cycle of such an execution. */
  private static Cycle cycle(Program program) {
    List<Cycle> cycles = new ArrayList<>();
    try (Kernel kernel = new Kernel()) {
      Recurrence recurrence = new Recurrence(kernel, c -> !cycles.add(c));
      kernel.run(
          program,
          recurrence.begin(new FairProbes(new RandomWalk(1), 1).begin(LOCKSTEP)),
          recurrence,
          new Options(20_000, Options.Timeouts.IDLE));
    }
    assertThat(cycles).isNotEmpty();
    return cycles.getFirst();
  }

  private static void waitInVain() {
    while (true) {
      Hooks.volatileAccess(null, READ);
      Hooks.point(YIELD);
    }
  }

  private static void write(int site) {
    while (true) {
      Hooks.volatileAccess(null, site);
    }
  }

  @Test
  void whoOnlyLooksAndPausesIsInALivelock() {
    assertThat(Cycles.kind(cycle(() -> Programs.start("a", CyclesTest::waitInVain))))
        .isEqualTo(Kind.LIVELOCK);
  }

  @Test
  void daemonsAreMeantToWait() {
    Program program =
        () -> {
          Thread daemon = new Thread(CyclesTest::waitInVain, "daemon");
          daemon.setDaemon(true);
          Hooks.start(daemon);
          write(OTHER);
        };
    assertThat(Cycles.kind(cycle(program))).isNull();
  }

  @Test
  void whoChangesWhatItWantsIsNotStuck() {
    assertThat(Cycles.kind(cycle(() -> Programs.start("a", () -> write(WRITE))))).isNull();
  }

  @Test
  void whoDisturbsOneThatLooksIsPartOfTheLivelock() {
    Cycle cycle =
        cycle(
            () -> {
              Programs.start("a", CyclesTest::waitInVain);
              Programs.start("b", () -> write(WRITE));
            });

    assertThat(Cycles.kind(cycle)).isEqualTo(Kind.LIVELOCK);
    assertThat(new Cycles(cycle, new Words()).explain().message())
        .isEqualTo("thread \"a\" and thread \"b\" run for ever and get nowhere");
  }

  @Test
  void whoMindsItsOwnBusinessIsNoPartOfIt() {
    Cycle cycle =
        cycle(
            () -> {
              Programs.start("a", CyclesTest::waitInVain);
              Programs.start("b", () -> write(OTHER));
            });

    assertThat(new Cycles(cycle, new Words()).explain().message())
        .isEqualTo("thread \"a\" runs for ever and gets nowhere");
  }

  @Test
  void theSameMistakeHasTheSameKey() {
    Program program = () -> Programs.start("a", CyclesTest::waitInVain);

    assertThat(Cycles.key(cycle(program))).isEqualTo(Cycles.key(cycle(program))).contains("81");
  }
}
