package dev.heddle.kernel;

import static dev.heddle.kernel.Runs.STAY;
import static dev.heddle.kernel.Runs.start;
import static dev.heddle.kernel.Runs.synchronizedOn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each execution starts from the same state, whatever became of the one before. */
class FreshStartTest {
  private static Result run(Kernel kernel, Program program) {
    return kernel.run(program, STAY, Observer.NONE, Options.defaults());
  }

  @Test
  void monitorsOfAnAbandonedExecutionAreFree() {
    Object lock = new Object();
    try (Kernel kernel = new Kernel()) {
      Result first =
          run(
              kernel,
              () ->
                  synchronizedOn(
                      lock,
                      1,
                      () -> {
                        Runs.join(start("t", () -> synchronizedOn(lock, 2, () -> {})));
                      }));
      StringBuilder log = new StringBuilder();
      Result second = run(kernel, () -> synchronizedOn(lock, 3, () -> log.append("in")));

      assertThat(first.ending()).isInstanceOf(Ending.Blocked.class);
      assertThat(second.ending()).isEqualTo(new Ending.Completed());
      assertThat(log.toString()).isEqualTo("in");
    }
  }

  @Test
  void anUnheardNotificationOfAnEarlierExecutionIsForgotten() {
    Object lock = new Object();
    try (Kernel kernel = new Kernel()) {
      run(kernel, () -> synchronizedOn(lock, 1, () -> Runs.signal(lock, 2)));
      Result second = run(kernel, () -> synchronizedOn(lock, 3, () -> Runs.await(lock, 4)));

      assertThat(((Ending.Blocked) second.ending()).strands().get(0).unheard()).isZero();
    }
  }

  @Test
  void abandonedThreadsNeverRunAgain() {
    Object lock = new Object();
    StringBuilder log = new StringBuilder();
    try (Kernel kernel = new Kernel()) {
      run(
          kernel,
          () -> {
            try {
              synchronizedOn(lock, 1, () -> Runs.await(lock, 2));
            } finally {
              log.append("unwound");
            }
          });
      run(
          kernel,
          () ->
              synchronizedOn(
                  lock,
                  3,
                  () -> {
                    Runs.signalAll(lock, 4);
                    Runs.point();
                  }));

      assertThat(log.toString()).isEmpty();
    }
  }

  @Test
  void threadNamesAndNumbersStartAfresh() {
    List<String> seen = new ArrayList<>();
    Program program =
        () -> {
          StringBuilder text = new StringBuilder();
          for (int i = 0; i < 3; i++) {
            text.append(Hooks.threadId(Hooks.nextThreadId())).append(' ');
            text.append(Hooks.nextThreadName()).append(' ');
          }
          seen.add(text.toString());
        };
    try (Kernel kernel = new Kernel()) {
      run(kernel, program);
      run(kernel, program);
    }

    assertThat(seen.get(0)).isEqualTo(seen.get(1)).contains("0 ", "1 ", "2 ");
  }

  @Test
  void numbersOfThreadsOfTheJvmStayAsTheyAre() {
    assertThat(Hooks.nextThreadId()).isZero();
    assertThat(Hooks.nextThreadName()).isNegative();
    assertThat(Hooks.threadId(17)).isEqualTo(17);
  }

  @Test
  void randomDrawsAreTheSameInEachExecution() {
    List<String> seen = new ArrayList<>();
    Program program =
        () ->
            seen.add(
                Hooks.random()
                    + " "
                    + Hooks.randomUuid()
                    + " "
                    + Hooks.identityHashCode(new Object()));
    try (Kernel kernel = new Kernel()) {
      run(kernel, program);
      run(kernel, program);
    }

    assertThat(seen.get(0)).isEqualTo(seen.get(1));
  }

  @Test
  void randomUuidsAreOfTheRightKindAndDiffer() {
    List<java.util.UUID> seen = new ArrayList<>();
    try (Kernel kernel = new Kernel()) {
      run(
          kernel,
          () -> {
            for (int i = 0; i < 1_000; i++) {
              seen.add(Hooks.randomUuid());
            }
          });
    }

    assertThat(seen).doesNotHaveDuplicates().hasSize(1_000);
    assertThat(seen).allMatch(u -> u.version() == 4 && u.variant() == 2);
  }

  @Test
  void theOutputOfEachExecutionIsItsOwn() {
    PrintStream before = System.out;
    try (Kernel kernel = new Kernel()) {
      run(kernel, () -> System.out.println("first"));
      assertThat(kernel.out().text()).isEqualTo("first\n");
      run(
          kernel,
          () -> {
            System.err.print("second");
            System.setOut(new PrintStream(java.io.OutputStream.nullOutputStream()));
          });
      assertThat(kernel.out().text()).isEmpty();
      assertThat(kernel.err().text()).isEqualTo("second");
      run(kernel, () -> System.out.print("third"));
      assertThat(kernel.out().text()).isEqualTo("third");
    }
    assertThat(System.out).isSameAs(before);
  }

  @Test
  void theCarrierIsItselfAgainAfterEachExecution() {
    Thread carrier = Thread.currentThread();
    List<String> seen = new ArrayList<>();
    try (Kernel kernel = new Kernel()) {
      assertThat(kernel.isRunning()).isFalse();
      run(
          kernel,
          () -> {
            seen.add(Thread.currentThread().toString().replaceAll("#\\d+", ""));
            start("t", () -> seen.add(Thread.currentThread().getName()));
          });
      assertThat(kernel.isRunning()).isFalse();
    }

    assertThat(Thread.currentThread()).isSameAs(carrier);
    assertThat(seen).containsExactly("Thread[,main,5,main]", "t");
  }

  @Test
  void threadLocalsBelongToTheStrand() {
    ThreadLocal<String> local = ThreadLocal.withInitial(() -> "fresh");
    local.set("carrier's");
    List<String> seen = new ArrayList<>();
    try (Kernel kernel = new Kernel()) {
      run(
          kernel,
          () -> {
            seen.add(local.get());
            local.set("main's");
            Thread t =
                start(
                    "t",
                    () -> {
                      seen.add(local.get());
                      local.set("t's");
                    });
            Runs.join(t);
            seen.add(local.get());
          });
    }

    assertThat(seen).containsExactly("fresh", "fresh", "main's");
    assertThat(local.get()).isEqualTo("carrier's");
  }

  private static final class Events implements Observer {
    final List<String> seen = new ArrayList<>();

    @Override
    public void step(Strand strand, Op op, int site, Object target) {
      seen.add(strand.id() + " " + op + " " + site);
    }

    @Override
    public void switched(Strand from, Strand to, boolean forced) {
      seen.add(from.id() + " -> " + to.id() + (forced ? " forced" : ""));
    }
  }

  private static List<String> events(Kernel kernel, long seed) {
    Random random = new Random(seed);
    Events events = new Events();
    kernel.run(
        () -> {
          Object lock = new Object();
          for (int i = 0; i < 4; i++) {
            start(
                "t" + i,
                () -> {
                  for (int j = 0; j < 5; j++) {
                    synchronizedOn(
                        lock,
                        j,
                        () -> {
                          if (Hooks.random() < 0.5) {
                            Runs.signal(lock, 20);
                          } else {
                            Hooks.await(lock, 10, Runs.site(Op.WAIT, "Object.wait", 21));
                          }
                        });
                  }
                });
          }
        },
        new Strategy() {
          @Override
          public int nextStrand(Candidates candidates) {
            return random.nextInt(candidates.size());
          }

          @Override
          public int nextDraw(Draw draw, int bound) {
            return random.nextInt(bound);
          }
        },
        events,
        Options.defaults());
    return events.seen;
  }

  @Test
  void theSameChoicesLeadToTheSameEvents() {
    try (Kernel kernel = new Kernel()) {
      List<String> first = events(kernel, 1);

      assertThat(events(kernel, 2)).isNotEqualTo(first);
      assertThat(events(kernel, 1)).isEqualTo(first);
      assertThat(first).hasSizeGreaterThan(80);
    }
  }

  @Test
  void aForcedSwitchIsOneThatTheStrandDidNotChoose() {
    Events events = new Events();
    try (Kernel kernel = new Kernel()) {
      kernel.run(
          () -> {
            Thread t = start("t", () -> {});
            Runs.point();
            Hooks.join(t, 0);
          },
          STAY,
          events,
          Options.defaults());
    }

    assertThat(events.seen)
        .filteredOn(e -> e.contains("->"))
        .containsExactly("0 -> 1", "1 -> 0 forced");
  }

  /** Another kernel of this JVM takes what it finds for the JVM's own. */
  @Test
  void whatTheLastExecutionHasSetIsTakenBackAtTheEnd() {
    Locale before = Locale.getDefault();
    try (Kernel kernel = new Kernel()) {
      run(
          kernel,
          () -> {
            Hooks.touchProperties();
            System.setProperty("left", "behind");
            Hooks.setsDefault(Locale.class);
            Locale.setDefault(Locale.of("en", "US", "LEFT"));
            Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});
          });

      assertThat(System.getProperty("left")).isEqualTo("behind");
    }

    assertThat(System.getProperty("left")).isNull();
    assertThat(Locale.getDefault()).isEqualTo(before);
    assertThat(Thread.getDefaultUncaughtExceptionHandler()).isNull();
  }
}
