package dev.heddle.explorer.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.explorer.Programs;
import dev.heddle.explorer.observe.Fingerprint;
import dev.heddle.explorer.observe.Observers;
import dev.heddle.explorer.schedule.Recorder;
import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Program;
import dev.heddle.kernel.Strategy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The strategies, by real executions. */
class StrategiesTest {
  private final Kernel kernel = new Kernel();
  private final Fingerprint fingerprint = new Fingerprint();

  @AfterEach
  void close() {
    kernel.close();
  }

  static List<SearchStrategy> searches() {
    return List.of(
        new RandomWalk(11),
        new Pct(11),
        new Pos(11),
        new Surw(11),
        new RaceDirected(11),
        new RoundRobin());
  }

  private Schedule record(Program program, Strategy strategy) {
    return record(program, strategy, fingerprint);
  }

  private Schedule record(Program program, SearchStrategy search, long number) {
    return record(program, search.begin(number), new Observers(fingerprint, search.observer()));
  }

  private Schedule record(Program program, Strategy strategy, Observer observer) {
    Recorder recorder = new Recorder(strategy);
    fingerprint.reset();
    Programs.run(kernel, program, recorder, observer);
    return recorder.schedule(List.of());
  }

  private Set<String> outputs(Program program, SearchStrategy search, int schedules) {
    Set<String> outputs = new TreeSet<>();
    for (int i = 1; i <= schedules; i++) {
      Programs.run(kernel, program, search.begin(i), search.observer());
      outputs.add(kernel.out().text());
    }
    return outputs;
  }

  @ParameterizedTest
  @MethodSource("searches")
  void aRecordedScheduleIsReplayedEventByEvent(SearchStrategy search) {
    for (int i = 1; i <= 200; i++) {
      Schedule schedule = record(Programs::quarrel, search, i);
      long events = fingerprint.value();
      String output = kernel.out().text();
      Replay replay = new Replay(schedule);

      Schedule again = record(Programs::quarrel, replay.begin(1));

      assertThat(replay.divergence()).as("schedule %d: %s", i, schedule).isNull();
      assertThat(fingerprint.value()).isEqualTo(events);
      assertThat(kernel.out().text()).isEqualTo(output);
      assertThat(again).isEqualTo(schedule);
    }
  }

  @ParameterizedTest
  @MethodSource("searches")
  void aLostUpdateIsFound(SearchStrategy search) {
    assertThat(outputs(Programs::lostUpdate, search, 200)).containsExactly("1", "2");
  }

  @ParameterizedTest
  @MethodSource("searches")
  void whatASearchTriesFollowsFromItsSeed(SearchStrategy search) {
    Schedule first = record(Programs::quarrel, search.begin(5));
    long events = fingerprint.value();

    // Pct learns how long schedules are: equal histories are compared.
    record(Programs::quarrel, search.begin(5));
    Schedule second = record(Programs::quarrel, search.begin(5));
    Schedule third = record(Programs::quarrel, search.begin(5));

    assertThat(third).isEqualTo(second);
    if (!(search instanceof Pct)) {
      assertThat(second).isEqualTo(first);
      assertThat(fingerprint.value()).isEqualTo(events);
    }
  }

  @Test
  void differentSeedsTryDifferentSchedules() {
    Set<Schedule> walks = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      walks.add(record(Programs::quarrel, new RandomWalk(seed).begin(1)));
    }

    assertThat(walks).hasSizeGreaterThan(15);
  }

  /** Of two threads that are started and end, the walk lets each be first half of the time. */
  @Test
  void aRandomWalkChoosesEachCandidateEquallyOften() {
    int first = 0;
    int schedules = 2_000;
    RandomWalk walk = new RandomWalk(3);
    Program program =
        () -> {
          Thread a = Programs.start("a", () -> Programs.print("a"));
          Thread b = Programs.start("b", () -> Programs.print("b"));
          Programs.join(a);
          Programs.join(b);
        };
    for (int i = 1; i <= schedules; i++) {
      Programs.run(kernel, program, walk.begin(i), Observer.NONE);
      first += kernel.out().text().startsWith("a") ? 1 : 0;
    }

    assertThat(first).as("a is started first").isBetween(schedules / 2, 3 * schedules / 4);
  }

  /** An ordering of depth 2 among n threads and k steps: at least 1/(n·k) of the schedules. */
  @Test
  void pctFindsABugOfDepthTwoAsOftenAsItsPaperPromises() {
    int steps = 60;
    int[] seen = new int[1];
    int found = 0;
    int schedules = 3_000;
    Program program =
        () -> {
          seen[0] = 0;
          Thread busy =
              Programs.start(
                  "busy",
                  () -> {
                    for (int i = 0; i < steps; i++) {
                      Programs.point();
                      seen[0] = i;
                    }
                  });
          Thread looks =
              Programs.start(
                  "looks",
                  () -> {
                    Programs.point();
                    if (seen[0] == steps / 2) {
                      Programs.print("exactly in the middle");
                    }
                  });
          Programs.join(busy);
          Programs.join(looks);
        };
    Pct pct = new Pct(1);
    for (int i = 1; i <= schedules; i++) {
      Programs.run(kernel, program, pct.begin(i), Observer.NONE);
      found += kernel.out().text().isEmpty() ? 0 : 1;
    }

    assertThat(found).isGreaterThan(schedules / (3 * 2 * steps));
  }

  @Test
  void roundRobinLetsEachSliceLastAsManyStepsAsTheSchedulesNumber() {
    Program program =
        () -> {
          for (String name : List.of("a", "b")) {
            Programs.start(
                name,
                () -> {
                  for (int i = 0; i < 6; i++) {
                    Programs.print(name);
                  }
                });
          }
        };
    Set<String> outputs = outputs(program, new RoundRobin(), 8);

    assertThat(outputs).hasSizeGreaterThan(4);
    Programs.run(kernel, program, new RoundRobin().begin(1), Observer.NONE);
    assertThat(kernel.out().text()).contains("abababab");
    Programs.run(kernel, program, new RoundRobin().begin(3), Observer.NONE);
    assertThat(kernel.out().text()).containsPattern("(aaabbb|bbbaaa)");
  }

  @Test
  void roundRobinTriesOtherSchedulesWhenTheSlicesStartOver() {
    assertThat(record(Programs::lostUpdate, new RoundRobin().begin(1)))
        .isNotEqualTo(record(Programs::lostUpdate, new RoundRobin().begin(65)));
  }

  // ---- replays of other programs

  @Test
  void aPrintThatIsAddedToTheProgramMovesNothing() {
    RandomWalk walk = new RandomWalk(2);
    int compared = 0;
    for (int i = 1; i <= 100; i++) {
      Schedule schedule = record(increments(false), walk.begin(i));
      long events = fingerprint.value();
      String result = kernel.out().text();
      Replay replay = new Replay(schedule);

      record(increments(true), replay.begin(1));

      assertThat(replay.divergence()).as("schedule %d: %s", i, schedule).isNull();
      assertThat(fingerprint.value()).isEqualTo(events);
      assertThat(kernel.out().text().replace(".", "")).isEqualTo(result);
      compared += result.equals("1") ? 1 : 0;
    }
    assertThat(compared).as("schedules that lose an update").isGreaterThan(5);
  }

  private static Program increments(boolean prints) {
    return () -> {
      int[] counter = new int[1];
      Programs.Body increment =
          () -> {
            Programs.point();
            int value = counter[0];
            if (prints) {
              Programs.print(".");
            }
            Programs.point();
            counter[0] = value + 1;
          };
      Thread a = Programs.start("a", increment);
      Thread b = Programs.start("b", increment);
      Programs.join(a);
      Programs.join(b);
      Programs.print(String.valueOf(counter[0]));
    };
  }

  @Test
  void aReplayOfAnotherProgramSaysWhereItParts() {
    Schedule schedule =
        new Schedule(List.of(), List.of(new Schedule.Switch(0, 9_999, -1, 1)), List.of());
    Replay replay = new Replay(schedule);

    Programs.run(kernel, () -> Programs.print("x"), replay.begin(1), Observer.NONE);

    assertThat(replay.divergence()).isEqualTo("it ended before the recorded switch number 1");
  }

  @Test
  void aReplayThatWouldSwitchToAThreadThatCannotGoOnSaysSo() {
    Schedule schedule =
        new Schedule(List.of(), List.of(new Schedule.Switch(0, 1, -1, 7)), List.of());
    Replay replay = new Replay(schedule);

    Programs.run(
        kernel,
        () -> {
          Programs.start("a", () -> {});
          Programs.point();
          Programs.point();
        },
        replay.begin(1),
        Observer.NONE);

    assertThat(replay.divergence())
        .contains("thread \"main\"")
        .contains("cannot switch to thread number 7, which cannot go on");
  }

  @Test
  void aReplayStartsAnewForEachSchedule() {
    Replay replay =
        new Replay(new Schedule(List.of(), List.of(new Schedule.Switch(9, 9, -1, 9)), List.of()));
    Programs.run(kernel, () -> {}, replay.begin(1), Observer.NONE);
    assertThat(replay.divergence()).isNotNull();

    Schedule recorded = record(Programs::quarrel, new RandomWalk(4).begin(1));
    Replay second = new Replay(recorded);
    for (int i = 1; i <= 3; i++) {
      record(Programs::quarrel, second.begin(i));
      assertThat(second.divergence()).isNull();
    }
  }
}
