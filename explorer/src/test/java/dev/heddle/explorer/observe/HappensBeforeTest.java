package dev.heddle.explorer.observe;

import static dev.heddle.explorer.Programs.fieldSite;
import static dev.heddle.explorer.Programs.start;
import static dev.heddle.explorer.Programs.synchronizedOn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.explorer.Programs;
import dev.heddle.explorer.strategy.DepthFirst;
import dev.heddle.kernel.Hooks;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Program;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many of all schedules of a program are not equivalent. */
class HappensBeforeTest {
  private final Kernel kernel = new Kernel();
  private final HappensBefore order = new HappensBefore(true);
  private long schedules;

  @AfterEach
  void close() {
    kernel.close();
  }

  private int traces(Program program) {
    Set<Long> traces = new HashSet<>();
    DepthFirst search = new DepthFirst();
    schedules = 0;
    while (!search.isDone()) {
      order.reset();
      Programs.run(kernel, program, search.begin(++schedules), order);
      traces.add(order.traceHash());
    }
    return traces.size();
  }

  @Test
  void twoThreadsWithOneLockHaveTwoTraces() {
    Object lock = new Object();

    int traces =
        traces(
            () -> {
              start("a", () -> synchronizedOn(lock, 1, () -> {}));
              start("b", () -> synchronizedOn(lock, 2, () -> {}));
            });

    assertThat(traces).isEqualTo(2);
    assertThat(schedules).isGreaterThan(2);
  }

  @Test
  void twoThreadsWithALockEachHaveOne() {
    Object first = new Object();
    Object second = new Object();

    assertThat(
            traces(
                () -> {
                  start("a", () -> synchronizedOn(first, 1, () -> {}));
                  start("b", () -> synchronizedOn(second, 2, () -> {}));
                }))
        .isEqualTo(1);
  }

  @Test
  void threeThreadsWithOneLockHaveSix() {
    Object lock = new Object();

    assertThat(
            traces(
                () -> {
                  start("a", () -> synchronizedOn(lock, 1, () -> {}));
                  start("b", () -> synchronizedOn(lock, 2, () -> {}));
                  start("c", () -> synchronizedOn(lock, 3, () -> {}));
                }))
        .isEqualTo(6);
  }

  @Test
  void readsOfAVolatileFieldCommuteAndWritesDoNot() {
    int set = fieldSite(Op.VOLATILE_WRITE, "Shared", "flag", 1);
    int get = fieldSite(Op.VOLATILE_READ, "Shared", "flag", 2);
    Object owner = new Object();

    assertThat(both(owner, get, get)).isEqualTo(1);
    assertThat(both(owner, set, get)).isEqualTo(2);
    assertThat(both(owner, set, set)).isEqualTo(2);
  }

  private int both(Object owner, int first, int second) {
    return traces(
        () -> {
          start("a", () -> Hooks.volatileAccess(owner, first));
          start("b", () -> Hooks.volatileAccess(owner, second));
        });
  }
}
