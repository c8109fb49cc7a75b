package dev.heddle.explorer.observe;

import static dev.heddle.explorer.Programs.fieldSite;
import static dev.heddle.explorer.Programs.join;
import static dev.heddle.explorer.Programs.site;
import static dev.heddle.explorer.Programs.start;
import static dev.heddle.explorer.Programs.synchronizedOn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.explorer.Programs;
import dev.heddle.explorer.strategy.RandomWalk;
import dev.heddle.kernel.Hooks;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Program;
import dev.heddle.kernel.Sites;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On which plain memory a race is seen, and so becomes a scheduling point. */
class RacesTest {
  private final Kernel kernel = new Kernel();
  private final Races memory = new Races(new HappensBefore(false));
  private final int read = fieldSite(Op.READ, "Shared", "field", 1);
  private final int write = fieldSite(Op.WRITE, "Shared", "field", 2);
  private final Object owner = new Object();

  @BeforeEach
  void watch() {
    Sites.watchAccesses(true);
  }

  @AfterEach
  void close() {
    Sites.watchAccesses(false);
    kernel.close();
  }

  private Set<String> found(Program program) {
    Set<String> found = new TreeSet<>();
    for (int i = 1; i <= 50; i++) {
      memory.reset();
      Programs.run(kernel, program, new RandomWalk(1).begin(i), memory);
      found.addAll(memory.take());
    }
    return found;
  }

  @Test
  void whatTwoThreadsWriteWithoutALockIsFound() {
    assertThat(
            found(
                () -> {
                  start("a", () -> Hooks.access(owner, write));
                  start("b", () -> Hooks.access(owner, write));
                }))
        .containsExactly("Shared.field");
  }

  @Test
  void whatOneWritesAndAnotherReadsIsFound() {
    assertThat(
            found(
                () -> {
                  start("a", () -> Hooks.access(owner, write));
                  start("b", () -> Hooks.access(owner, read));
                }))
        .containsExactly("Shared.field");
  }

  @Test
  void whatIsOnlyReadIsNot() {
    assertThat(
            found(
                () -> {
                  start("a", () -> Hooks.access(owner, read));
                  start("b", () -> Hooks.access(owner, read));
                }))
        .isEmpty();
  }

  @Test
  void whatALockGuardsIsNotUnlessTheLocksDiffer() {
    Object lock = new Object();
    Object other = new Object();

    assertThat(found(guarded(lock, lock))).isEmpty();
    assertThat(found(guarded(lock, other))).containsExactly("Shared.field");
  }

  private Program guarded(Object first, Object second) {
    return () -> {
      start("a", () -> synchronizedOn(first, 1, () -> Hooks.access(owner, write)));
      start("b", () -> synchronizedOn(second, 2, () -> Hooks.access(owner, write)));
    };
  }

  @Test
  void startAndJoinOrderAccesses() {
    assertThat(
            found(
                () -> {
                  Hooks.access(owner, write);
                  Thread a = start("a", () -> Hooks.access(owner, write));
                  join(a);
                  Hooks.access(owner, write);
                  Thread b = start("b", () -> Hooks.access(owner, write));
                  join(b);
                  Hooks.access(owner, read);
                }))
        .isEmpty();
  }

  @Test
  void anAccessAfterTheStartIsNotOrdered() {
    assertThat(
            found(
                () -> {
                  Thread a = start("a", () -> Hooks.access(owner, write));
                  Programs.point();
                  Hooks.access(owner, write);
                  join(a);
                }))
        .containsExactly("Shared.field");
  }

  @Test
  void aWaitGivesTheLockBackAndTakesItAgain() {
    Object lock = new Object();

    assertThat(
            found(
                () -> {
                  start(
                      "a",
                      () ->
                          synchronizedOn(
                              lock,
                              1,
                              () -> {
                                Hooks.await(lock, 10, site(Op.WAIT, "Object.wait", 2));
                                Hooks.access(owner, write);
                              }));
                  start("b", () -> synchronizedOn(lock, 3, () -> Hooks.access(owner, write)));
                }))
        .isEmpty();
  }

  @Test
  void differentObjectsAndDifferentElementsAreDifferentMemory() {
    int element = site(Op.WRITE, dev.heddle.kernel.Site.ARRAY_ELEMENT, 3);
    int[] array = new int[2];

    assertThat(
            found(
                () -> {
                  start("a", () -> Hooks.access(new Object(), write));
                  start("b", () -> Hooks.access(owner, write));
                  start("c", () -> Hooks.access(array, 0, element));
                  start("d", () -> Hooks.access(array, 1, element));
                }))
        .isEmpty();
    assertThat(
            found(
                () -> {
                  start("c", () -> Hooks.access(array, 1, element));
                  start("d", () -> Hooks.access(array, 1, element));
                }))
        .containsExactly("T.run()[]");
  }

  @Test
  void aVolatileWriteHappensBeforeTheReadsThatFollowIt() {
    int set = fieldSite(Op.VOLATILE_WRITE, "Shared", "flag", 4);
    int get = fieldSite(Op.VOLATILE_READ, "Shared", "flag", 5);
    int other = fieldSite(Op.VOLATILE_READ, "Shared", "otherFlag", 6);

    assertThat(found(published(set, get))).isEmpty();
    assertThat(found(published(set, other))).containsExactly("Shared.field");
  }

  /** One writes and sets a flag; the other reads if it comes later, by the look of {@code seen}. */
  private Program published(int set, int get) {
    return () -> {
      boolean[] seen = new boolean[1];
      start(
          "a",
          () -> {
            Hooks.access(owner, write);
            Hooks.volatileAccess(owner, set);
            seen[0] = true;
          });
      start(
          "b",
          () -> {
            Hooks.volatileAccess(owner, get);
            if (seen[0]) {
              Hooks.access(owner, read);
            }
          });
    };
  }

  @Test
  void ofManyReadersThoseThatRaceAreReported() {
    int ordered = fieldSite(Op.READ, "Shared", "field", 7);
    int unordered = fieldSite(Op.READ, "Shared", "field", 8);
    Set<String> lines = new TreeSet<>();
    for (int i = 1; i <= 50; i++) {
      memory.reset();
      Programs.run(
          kernel,
          () -> {
            start("c", () -> Hooks.access(owner, unordered));
            join(start("b", () -> Hooks.access(owner, ordered)));
            Hooks.access(owner, write);
          },
          new RandomWalk(1).begin(i),
          memory);
      memory.races().forEach(r -> lines.add(r.cause()));
    }

    assertThat(lines).containsExactly("Shared.field T:2 T:8");
  }

  @Test
  void accessesAreLookedAtHoweverManyThereAre() {
    assertThat(
            found(
                () -> {
                  start(
                      "a",
                      () -> {
                        for (int i = 0; i < 5_000; i++) {
                          Hooks.access(new Object(), write);
                        }
                        Hooks.access(owner, write);
                      });
                  start("b", () -> Hooks.access(owner, write));
                }))
        .containsExactly("Shared.field");
  }

  @Test
  void anUpdateIsLostIfTheReaderWritesAfterAnotherWrote() {
    Sites.arm("Shared.field");
    int lost = 0;
    for (int i = 1; i <= 50; i++) {
      memory.reset();
      Programs.run(
          kernel,
          () -> {
            start("a", this::update);
            start("b", this::update);
          },
          new RandomWalk(1).begin(i),
          memory);
      for (Race race : memory.races()) {
        Race.LostUpdate update = memory.lostUpdateBy(race);
        if (update != null) {
          lost++;
          assertThat(update.read().number()).isLessThan(update.lost().number());
          assertThat(update.lost().number()).isLessThan(update.overwrites().number());
          assertThat(update.read().strand()).isEqualTo(update.overwrites().strand());
          assertThat(update.lost().strand()).isNotEqualTo(update.read().strand());
        }
      }
    }
    Sites.disarm();

    assertThat(lost).isPositive();
  }

  private void update() {
    Hooks.access(owner, read);
    Hooks.access(owner, write);
  }
}
