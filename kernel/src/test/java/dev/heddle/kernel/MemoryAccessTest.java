package dev.heddle.kernel;

import static dev.heddle.kernel.Runs.outcomes;
import static dev.heddle.kernel.Runs.site;
import static dev.heddle.kernel.Runs.start;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Accesses to plain and volatile memory. */
class MemoryAccessTest {
  private static final class Counter {
    int value;
  }

  private static Runs.Scenario increments(int threads, int read, int write) {
    return log -> {
      Counter counter = new Counter();
      List<Thread> started = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        started.add(
            start(
                "t" + i,
                () -> {
                  Hooks.access(counter, read);
                  int value = counter.value;
                  Hooks.access(counter, write);
                  counter.value = value + 1;
                }));
      }
      for (Thread thread : started) {
        Runs.join(thread);
      }
      log.append(counter.value);
    };
  }

  @Test
  void armedAccessesAreSchedulingPoints() {
    Sites.arm("Armed.value");
    int read = site(Op.READ, "Armed.value", 1);
    int write = site(Op.WRITE, "Armed.value", 1);

    assertThat(outcomes(increments(2, read, write))).containsExactly("1", "2");
    assertThat(outcomes(increments(3, read, write))).containsExactly("1", "2", "3");
  }

  @Test
  void accessesThatAreNotArmedAreNone() {
    int read = site(Op.READ, "Unarmed.value", 1);
    int write = site(Op.WRITE, "Unarmed.value", 1);

    assertThat(outcomes(increments(2, read, write))).containsExactly("2");
  }

  @Test
  void volatileAccessesAlwaysAreSchedulingPoints() {
    assertThat(
            outcomes(
                log -> {
                  Counter counter = new Counter();
                  Runs.Body increment =
                      () -> {
                        Hooks.volatileAccess(counter, site(Op.VOLATILE_READ, "V.value", 1));
                        int value = counter.value;
                        Hooks.volatileAccess(counter, site(Op.VOLATILE_WRITE, "V.value", 1));
                        counter.value = value + 1;
                      };
                  Thread a = start("a", increment);
                  Thread b = start("b", increment);
                  Runs.join(a);
                  Runs.join(b);
                  log.append(counter.value);
                }))
        .containsExactly("1", "2");
  }

  /** The litmus test of store buffering: sequential consistency forbids 00. */
  @Test
  void memoryIsSequentiallyConsistent() {
    int x = site(Op.VOLATILE_WRITE, "L.x", 1);
    int y = site(Op.VOLATILE_READ, "L.y", 1);

    assertThat(
            outcomes(
                log -> {
                  int[] memory = new int[4];
                  Thread a =
                      start(
                          "a",
                          () -> {
                            Hooks.volatileAccess(null, x);
                            memory[0] = 1;
                            Hooks.volatileAccess(null, y);
                            memory[2] = memory[1];
                          });
                  Thread b =
                      start(
                          "b",
                          () -> {
                            Hooks.volatileAccess(null, x);
                            memory[1] = 1;
                            Hooks.volatileAccess(null, y);
                            memory[3] = memory[0];
                          });
                  Runs.join(a);
                  Runs.join(b);
                  log.append(memory[2]).append(memory[3]);
                }))
        .containsExactly("01", "10", "11");
  }

  private static final class Accesses implements Observer {
    final List<String> seen = new ArrayList<>();

    @Override
    public void access(Strand strand, int site, Object owner, int index) {
      seen.add(strand.id() + " " + Sites.get(site).target() + " " + index + " " + owner);
    }
  }

  private static List<String> accessesSeen(String field) {
    int site = site(Op.WRITE, field, 1);
    Accesses accesses = new Accesses();
    try (Kernel kernel = new Kernel()) {
      kernel.run(
          () -> {
            Hooks.access("before there is another thread", site);
            Runs.start("other", () -> {});
            Hooks.access("owner", site);
            Hooks.access("array", 7, site);
            Hooks.access(null, site);
          },
          Runs.STAY,
          accesses,
          Options.defaults());
    }
    return accesses.seen;
  }

  @Test
  void theObserverSeesAccessesWhileTheyAreWatched() {
    assertThat(accessesSeen("Watched.x")).isEmpty();
    Sites.watchAccesses(true);
    try {
      assertThat(accessesSeen("Watched.x"))
          .containsExactly("0 Watched.x 0 owner", "0 Watched.x 7 array");
    } finally {
      Sites.watchAccesses(false);
    }
    assertThat(accessesSeen("Watched.x")).isEmpty();
  }

  @Test
  void theObserverSeesArmedAccesses() {
    Sites.arm("Seen.x");

    assertThat(accessesSeen("Seen.x")).hasSize(2);
  }
}
