package dev.heddle.explorer.diagnosis;

import static dev.heddle.explorer.Programs.site;
import static dev.heddle.explorer.Programs.start;
import static dev.heddle.explorer.Programs.synchronizedOn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.explorer.Kind;
import dev.heddle.explorer.Programs;
import dev.heddle.explorer.observe.History;
import dev.heddle.explorer.strategy.RandomWalk;
import dev.heddle.kernel.BlockedStrand;
import dev.heddle.kernel.Ending;
import dev.heddle.kernel.Hooks;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Program;
import dev.heddle.kernel.Result;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Kinds, keys and words of findings, and who waits for whom, by real executions. */
class DiagnosisTest {
  private final Kernel kernel = new Kernel();
  private History history = new History();

  @AfterEach
  void close() {
    kernel.close();
  }

  private Result run(Program program, long schedule) {
    history = new History();
    return Programs.run(kernel, program, new RandomWalk(1).begin(schedule), history);
  }

  /** The first of a few schedules in which the program is blocked. */
  private Result blocked(Program program) {
    for (int i = 1; i <= 200; i++) {
      Result result = run(program, i);
      if (result.ending() instanceof Ending.Blocked) {
        return result;
      }
    }
    throw new AssertionError("never blocked");
  }

  private static List<BlockedStrand> strands(Result result) {
    return ((Ending.Blocked) result.ending()).strands();
  }

  private static List<String> cycle(Result result) {
    return new WaitForGraph(strands(result))
        .cycle().stream().map(b -> b.strand().name()).sorted().toList();
  }

  // ---- who waits for whom

  @Test
  void twoThreadsThatHoldWhatTheOtherWantsAreACycle() {
    assertThat(cycle(blocked(Programs::opposite))).containsExactly("a", "b");
  }

  @Test
  void whoWaitsForTheCycleIsNoPartOfIt() {
    Result result =
        blocked(
            () -> {
              Object one = new Object();
              Object two = new Object();
              Object three = new Object();
              start(
                  "a",
                  () ->
                      synchronizedOn(
                          three,
                          5,
                          () -> synchronizedOn(one, 1, () -> synchronizedOn(two, 2, () -> {}))));
              start("b", () -> synchronizedOn(two, 3, () -> synchronizedOn(one, 4, () -> {})));
              start("c", () -> synchronizedOn(three, 6, () -> {}));
              Programs.join(start("d", () -> synchronizedOn(three, 7, () -> {})));
            });

    assertThat(cycle(result)).containsExactly("a", "b");
  }

  @Test
  void threeThreadsInACircleAreACycle() {
    Result result =
        blocked(
            () -> {
              Object[] forks = {new Object(), new Object(), new Object()};
              for (int i = 0; i < 3; i++) {
                int left = i;
                start(
                    "p" + i,
                    () ->
                        synchronizedOn(
                            forks[left],
                            1,
                            () -> synchronizedOn(forks[(left + 1) % 3], 2, () -> {})));
              }
            });

    assertThat(cycle(result)).containsExactly("p0", "p1", "p2");
  }

  @Test
  void threadsThatJoinEachOtherAreACycle() {
    Result result =
        run(
            () -> {
              Thread main = Thread.currentThread();
              Thread t = start("t", () -> Hooks.join(main, 0));
              Hooks.join(t, 0);
            },
            1);

    assertThat(cycle(result)).containsExactly("main", "t");
  }

  @Test
  void whoWaitsForANotificationIsInNoCycle() {
    Result result =
        run(
            () -> {
              Object lock = new Object();
              synchronizedOn(lock, 1, () -> Hooks.await(lock, site(Op.WAIT, "Object.wait", 2)));
            },
            1);

    assertThat(strands(result)).hasSize(1);
    assertThat(cycle(result)).isEmpty();
  }

  @Test
  void nobodyAtAllIsNoCycle() {
    assertThat(new WaitForGraph(List.of()).cycle()).isEmpty();
  }

  // ---- kinds and keys

  private static Program throwing(Throwable thrown) {
    return () -> {
      throw thrown;
    };
  }

  @Test
  void aFailedAssertionIsTheMostSevereWhereverItIsTheCause() {
    assertThat(Diagnosis.kinds(run(throwing(new AssertionError("x")), 1)))
        .containsExactly(Kind.ASSERTION);
    assertThat(Diagnosis.kinds(run(throwing(new RuntimeException(new AssertionError("x"))), 1)))
        .containsExactly(Kind.ASSERTION);
    assertThat(Diagnosis.kinds(run(throwing(new RuntimeException("x")), 1)))
        .containsExactly(Kind.EXCEPTION);
  }

  @Test
  void anExceptionThatIsItsOwnCauseIsStillExplained() {
    RuntimeException one = new RuntimeException("one");
    RuntimeException two = new RuntimeException("two", one);
    one.initCause(two);
    Result result = run(throwing(one), 1);

    assertThat(Diagnosis.kinds(result)).containsExactly(Kind.EXCEPTION);
    assertThat(new Diagnosis(history).explain(result, Kind.EXCEPTION).message())
        .isEqualTo("thread \"main\" threw java.lang.RuntimeException: one");
  }

  @Test
  void theProgramsOwnHandlerIsAnAnswerToExceptionsButNotToAssertions() {
    assertThat(Diagnosis.kinds(run(handled(new IllegalStateException("x")), 1))).isEmpty();
    assertThat(Diagnosis.kinds(run(handled(new AssertionError("x")), 1)))
        .containsExactly(Kind.ASSERTION);
  }

  private static Program handled(Throwable thrown) {
    return () -> {
      Thread.currentThread().setUncaughtExceptionHandler((t, e) -> {});
      throw thrown;
    };
  }

  @Test
  void anExitWithAStatusIsAFindingAndOneWithoutIsNone() {
    assertThat(Diagnosis.kinds(run(() -> Hooks.exit(0), 1))).isEmpty();
    Result result = run(() -> Hooks.exit(3), 1);
    assertThat(Diagnosis.kinds(result)).containsExactly(Kind.EXIT);
    assertThat(new Diagnosis(history).explain(result, Kind.EXIT).message())
        .isEqualTo("the program called System.exit(3)");
  }

  @Test
  void aCycleIsADeadlockAndAllElseThatIsBlockedIsStuck() {
    assertThat(Diagnosis.kinds(blocked(Programs::opposite))).containsExactly(Kind.DEADLOCK);
    assertThat(Diagnosis.kinds(run(DiagnosisTest::acquireTwice, 1))).containsExactly(Kind.STUCK);
    assertThat(Diagnosis.kinds(run(() -> {}, 1))).isEmpty();
  }

  @Test
  void anExceptionAndAStuckThreadAreTwoFindings() {
    Result result =
        run(
            () -> {
              start("t", DiagnosisTest::acquireTwice);
              throw new IllegalStateException("x");
            },
            1);

    assertThat(Diagnosis.kinds(result)).containsExactly(Kind.EXCEPTION, Kind.STUCK);
  }

  @Test
  void theKeyOfAFindingTellsPlacesApartAndNotThreads() {
    String key = Diagnosis.key(blocked(Programs::opposite), Kind.DEADLOCK);
    Result other =
        blocked(
            () -> {
              Object one = new Object();
              Object two = new Object();
              start("x", () -> synchronizedOn(one, 20, () -> synchronizedOn(two, 21, () -> {})));
              start("y", () -> synchronizedOn(two, 22, () -> synchronizedOn(one, 23, () -> {})));
            });
    Result elsewhere =
        blocked(
            () -> {
              Object one = new Object();
              Object two = new Object();
              start("a", () -> synchronizedOn(one, 20, () -> synchronizedOn(two, 99, () -> {})));
              start("b", () -> synchronizedOn(two, 22, () -> synchronizedOn(one, 23, () -> {})));
            });

    assertThat(Diagnosis.key(other, Kind.DEADLOCK)).isEqualTo(key);
    assertThat(Diagnosis.key(elsewhere, Kind.DEADLOCK)).isNotEqualTo(key);
  }

  // ---- words

  @Test
  void aDeadlockNamesWhatEachHoldsAndWhere() {
    Problem problem = new Diagnosis(history).explain(blocked(Programs::opposite), Kind.DEADLOCK);

    assertThat(problem.message()).isEqualTo("thread \"a\" and thread \"b\" wait for each other");
    assertThat(problem.details())
        .contains(
            "thread \"a\" holds Object#1 (taken at T.java:20) and waits for Object#2 at T.java:21,"
                + " which thread \"b\" holds (taken at T.java:22)",
            "thread \"b\" holds Object#2 (taken at T.java:22) and waits for Object#1 at T.java:23,"
                + " which thread \"a\" holds (taken at T.java:20)");
  }

  private static void acquireTwice() throws InterruptedException {
    Semaphore semaphore = new Semaphore(1);
    for (int line = 40; line < 42; line++) {
      Programs.call(semaphore, "java.util.concurrent.Semaphore", "acquire", line);
      semaphore.acquire();
    }
  }

  @Test
  void whoAcquiresASemaphoreTwiceIsToldThatItIsNotReentrant() {
    Result result = run(DiagnosisTest::acquireTwice, 1);
    Problem problem = new Diagnosis(history).explain(result, Kind.STUCK);

    assertThat(problem.message())
        .isEqualTo("thread \"main\" waits for ever in Semaphore.acquire at T.java:41");
    assertThat(problem.details())
        .anyMatch(d -> d.contains("0 permits are left"))
        .anyMatch(d -> d.contains("took a permit at T.java:40 and never gave it back"))
        .anyMatch(d -> d.contains("a semaphore is not reentrant"));
  }

  @Test
  void aLostNotificationIsShown() {
    Result result =
        run(
            () -> {
              Object lock = new Object();
              synchronizedOn(
                  lock, 50, () -> Hooks.signal(lock, site(Op.NOTIFY, "Object.notify", 51)));
              synchronizedOn(lock, 52, () -> Hooks.await(lock, site(Op.WAIT, "Object.wait", 53)));
            },
            1);
    Problem problem = new Diagnosis(history).explain(result, Kind.STUCK);

    assertThat(problem.details())
        .anyMatch(d -> d.contains("a notification was given at T.java:51 when nobody waited"));
  }
}
