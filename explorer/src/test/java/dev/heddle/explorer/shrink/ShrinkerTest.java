package dev.heddle.explorer.shrink;

import static dev.heddle.explorer.Programs.join;
import static dev.heddle.explorer.Programs.site;
import static dev.heddle.explorer.Programs.start;
import static dev.heddle.explorer.Programs.synchronizedOn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.explorer.Kind;
import dev.heddle.explorer.Programs;
import dev.heddle.explorer.diagnosis.Diagnosis;
import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.strategy.DepthFirst;
import dev.heddle.explorer.strategy.Pct;
import dev.heddle.explorer.strategy.RandomWalk;
import dev.heddle.explorer.strategy.Replay;
import dev.heddle.explorer.strategy.SearchStrategy;
import dev.heddle.kernel.Hooks;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Options;
import dev.heddle.kernel.Program;
import dev.heddle.kernel.Result;
import dev.heddle.kernel.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shrinks schedules of programs so small that the simplest one is known: by trying all. */
class ShrinkerTest {
  private static final int BUDGET = 1_000;
  private static final int SAMPLES = 25;
  private static final int MAX_BRUTE_FORCE = 2_000_000;

  private static final int READ = site(Op.VOLATILE_READ, "T.x", 10);
  private static final int WRITE = site(Op.VOLATILE_WRITE, "T.x", 11);
  private static final int LATER = site(Op.VOLATILE_WRITE, "T.y", 12);

  private static final Options ANY_TIME = new Options(10_000, Options.Timeouts.ANY);
  private static final Options SPURIOUS = new Options(10_000, Options.Timeouts.IDLE, true);

  /** A program with its mistake and how many preemptions that needs. */
  record Case(String name, Kind kind, int preemptions, Options options, Program program) {
    Case(String name, Kind kind, int preemptions, Program program) {
      this(name, kind, preemptions, Options.defaults(), program);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case("lost update", Kind.ASSERTION, 1, () -> increments(2)),
        new Case("lost update among three", Kind.ASSERTION, 1, () -> increments(3)),
        new Case("two of four updates lost", Kind.ASSERTION, 1, ShrinkerTest::twoLost),
        new Case("locks in opposite order", Kind.DEADLOCK, 1, () -> Programs.opposite()),
        new Case("a cycle of three locks", Kind.DEADLOCK, 1, ShrinkerTest::philosophers),
        new Case("a deadlock by a join", Kind.DEADLOCK, 0, ShrinkerTest::joinsWithLock),
        new Case("a notification too early", Kind.STUCK, 0, ShrinkerTest::notifiesEarly),
        new Case("the wrong one notified", Kind.STUCK, 0, ShrinkerTest::notifiesWrongOne),
        new Case("a wait that times out", Kind.ASSERTION, 0, ANY_TIME, ShrinkerTest::timesOut),
        new Case("a wait without cause", Kind.ASSERTION, 0, SPURIOUS, ShrinkerTest::timesOut),
        new Case("a value that comes and goes", Kind.ASSERTION, 2, () -> comesAndGoes(1)),
        new Case("twice in two threads", Kind.ASSERTION, 3, () -> comesAndGoes(2)));
  }

  private static void increments(int threads) throws Exception {
    int[] x = new int[1];
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      all.add(start("t" + i, () -> increment(x)));
    }
    for (Thread thread : all) {
      join(thread);
    }
    check(x[0] == threads);
  }

  private static void increment(int[] x) {
    Hooks.volatileAccess(null, READ);
    int value = x[0];
    Hooks.volatileAccess(null, WRITE);
    x[0] = value + 1;
  }

  /** Both threads increment twice, and what comes of it is 2. */
  private static void twoLost() throws Exception {
    int[] x = new int[1];
    Thread a =
        start(
            "a",
            () -> {
              increment(x);
              increment(x);
            });
    increment(x);
    increment(x);
    join(a);
    check(x[0] != 2);
  }

  private static void philosophers() {
    Object[] forks = {new Object(), new Object(), new Object()};
    for (int i = 0; i < 3; i++) {
      Object left = forks[i];
      Object right = forks[(i + 1) % 3];
      start("p" + i, () -> synchronizedOn(left, 20, () -> synchronizedOn(right, 21, () -> {})));
    }
  }

  private static void joinsWithLock() throws Exception {
    Object lock = new Object();
    Thread a = start("a", () -> synchronizedOn(lock, 20, () -> {}));
    synchronizedOn(lock, 21, () -> join(a));
  }

  private static void notifiesEarly() throws Exception {
    Object lock = new Object();
    start(
        "waits",
        () ->
            synchronizedOn(lock, 30, () -> Hooks.await(lock, 0, site(Op.WAIT, "Object.wait", 31))));
    synchronizedOn(lock, 32, () -> Hooks.signal(lock, site(Op.NOTIFY, "Object.notify", 33)));
  }

  /** Two threads wait, and only the first one passes the notification on. */
  private static void notifiesWrongOne() throws Exception {
    Object lock = new Object();
    Thread first = start("first", () -> synchronizedOn(lock, 30, () -> waitIn(lock, 31, true)));
    Thread second = start("second", () -> synchronizedOn(lock, 32, () -> waitIn(lock, 33, false)));
    var _ = Hooks.sleep(1);
    synchronizedOn(lock, 35, () -> Hooks.signal(lock, site(Op.NOTIFY, "Object.notify", 36)));
    join(first);
    join(second);
  }

  private static void waitIn(Object lock, int line, boolean passesOn) throws Exception {
    Hooks.await(lock, 0, site(Op.WAIT, "Object.wait", line));
    if (passesOn) {
      Hooks.signal(lock, site(Op.NOTIFY, "Object.notify", line));
    }
  }

  private static void timesOut() throws Exception {
    Object lock = new Object();
    boolean[] ready = new boolean[1];
    start(
        "a",
        () ->
            synchronizedOn(
                lock,
                30,
                () -> {
                  ready[0] = true;
                  Hooks.signal(lock, site(Op.NOTIFY, "Object.notify", 31));
                }));
    synchronizedOn(
        lock,
        32,
        () -> {
          if (!ready[0]) {
            Hooks.await(lock, 5, site(Op.WAIT, "Object.wait", 33));
            check(ready[0]);
          }
        });
  }

  /** All must be stopped: the one between its writes, and each other between its reads. */
  private static void comesAndGoes(int readers) throws Exception {
    int[] x = new int[1];
    int[] seen = new int[1];
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < readers; i++) {
      all.add(
          start(
              "r" + i,
              () -> {
                Hooks.volatileAccess(null, READ);
                boolean first = x[0] == 1;
                Hooks.volatileAccess(null, READ);
                seen[0] += first && x[0] == 0 ? 1 : 0;
              }));
    }
    Hooks.volatileAccess(null, WRITE);
    x[0] = 1;
    Hooks.volatileAccess(null, LATER);
    x[0] = 0;
    for (Thread thread : all) {
      join(thread);
    }
    check(seen[0] < readers);
  }

  private static void check(boolean holds) {
    if (!holds) {
      throw new AssertionError();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheSimplestSchedule(Case program) {
    try (Kernel kernel = new Kernel()) {
      Runs runs = new Runs(kernel, program);
      Cost least = runs.leastByBruteForce();
      assertThat(least.preemptions()).isEqualTo(program.preemptions());
      for (SearchStrategy search : List.of(new RandomWalk(7), new Pct(7), new DepthFirst())) {
        for (Schedule schedule : runs.failing(search)) {
          Shrinker.Simplest simplest = Shrinker.shrink(schedule, runs, BUDGET);
          assertThat(simplest).isNotNull();
          assertThat(simplest.after().preemptions())
              .as("%s: %s shrunk to %s", search.name(), schedule, simplest)
              .isEqualTo(least.preemptions());
          assertThat(simplest.after().steps())
              .as("%s: %s shrunk to %s", search.name(), schedule, simplest)
              .isEqualTo(least.steps());
          assertThat(runs.isConfirmed(simplest.schedule())).isTrue();
        }
      }
    }
  }

  @Test
  void shrinksAScheduleOfThousandsOfSwitches() {
    try (Kernel kernel = new Kernel()) {
      Runs runs = new Runs(kernel, new Case("", Kind.ASSERTION, 1, ShrinkerTest::manyIncrements));
      Schedule schedule = runs.failing(new RandomWalk(3)).getFirst();
      assertThat(schedule.switches()).hasSizeGreaterThan(2_000);

      Shrinker.Simplest simplest = Shrinker.shrink(schedule, runs, BUDGET);

      assertThat(simplest).isNotNull();
      assertThat(simplest.after().preemptions()).isEqualTo(1);
      assertThat(runs.isConfirmed(simplest.schedule())).isTrue();
    }
  }

  private static void manyIncrements() throws Exception {
    int[] x = new int[1];
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      all.add(
          start(
              "t" + i,
              () -> {
                for (int j = 0; j < 1_000; j++) {
                  increment(x);
                }
              }));
    }
    for (Thread thread : all) {
      join(thread);
    }
    check(x[0] == 3_000);
  }

  @Test
  void doesNotShrinkWhatDoesNotComeAgain() {
    try (Kernel kernel = new Kernel()) {
      Runs runs = new Runs(kernel, new Case("", Kind.DEADLOCK, 0, () -> increments(2)));

      assertThat(Shrinker.shrink(new Schedule(List.of(), List.of(), List.of()), runs, BUDGET))
          .isNull();
    }
  }

  /** Executions of a program, and whether they show its mistake. */
  private record Runs(Kernel kernel, Case program) implements Trial {
    Result execute(Strategy strategy) {
      return kernel.run(program.program(), strategy, Observer.NONE, program.options());
    }

    @Override
    public Seen run(Strategy strategy) {
      Result result = execute(strategy);
      boolean same = Diagnosis.kinds(result).contains(program.kind());
      return new Seen(same, result.steps(), false);
    }

    @Override
    public boolean isConfirmed(Schedule schedule) {
      Replay replay = new Replay(schedule);
      return run(replay.begin(1)).same() && replay.divergence() == null;
    }

    @Override
    public boolean isOver() {
      return false;
    }

    Cost leastByBruteForce() {
      DepthFirst all = new DepthFirst();
      Cost least = new Cost(Integer.MAX_VALUE, 0, 0, 0);
      for (long i = 1; !all.isDone(); i++) {
        assertThat(i).isLessThan(MAX_BRUTE_FORCE);
        Noting notes = new Noting(all.begin(i));
        Seen seen = run(notes);
        Cost cost = notes.cost(seen.steps());
        least = seen.same() && cost.compareTo(least) < 0 ? cost : least;
      }
      return least;
    }

    /** Schedules that show the mistake, far from each other. */
    List<Schedule> failing(SearchStrategy search) {
      List<Schedule> schedules = new ArrayList<>();
      for (int i = 1; i < 5_000 && schedules.size() < SAMPLES && !search.isDone(); i++) {
        Noting notes = new Noting(search.begin(i));
        if (run(notes).same() && (i % 3 == 0 || schedules.isEmpty())) {
          schedules.add(notes.schedule(List.of()));
        }
      }
      assertThat(schedules).isNotEmpty();
      return schedules;
    }
  }
}
