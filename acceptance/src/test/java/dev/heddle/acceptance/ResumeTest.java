package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.heddle.acceptance.Heddle.Result;
import dev.heddle.acceptance.Heddle.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check that was interrupted or killed goes on in another JVM, exact to the trace. */
class ResumeTest {
  private static final Path PROGRAMS = Heddle.ROOT.resolve("acceptance/src/test/dpor");
  private static final String OUT = "saved";
  private static final String CHECKPOINT = "Subject.checkpoint.json";

  /** Locks, as many orders as their turns can be dealt. */
  private static final String LOCKS =
      """
      import java.util.concurrent.locks.ReentrantLock;
      public class Subject {
        static final ReentrantLock LOCK = new ReentrantLock();
        static String last = "";
        public static void main(String[] a) throws Exception {
          for (int i = 0; i < 3; i++) {
            String name = "" + i;
            new Thread(() -> {
              for (int k = 0; k < N; k++) { LOCK.lock(); try { last = name; } finally { LOCK.unlock(); } }
              synchronized (LOCK) { System.out.print(last); }
            }).start();
          }
        }
      }
      """;

  /** Plain memory that races, a draw, a wait that may be over, and a deadlock. */
  private static final String MIXED =
      """
      import java.util.*;
      import java.util.concurrent.*;
      public class Subject {
        static int plain;
        static final Object A = new Object(), B = new Object();
        static final LinkedBlockingQueue<Integer> QUEUE = new LinkedBlockingQueue<>(1);
        public static void main(String[] a) throws Exception {
          new Thread(() -> {
            for (int i = 0; i < N; i++) { plain++; }
            synchronized (A) { synchronized (B) { plain += 10; } }
          }).start();
          new Thread(() -> {
            plain = plain * 2;
            synchronized (B) { synchronized (A) { plain += 100; } }
            QUEUE.offer(ThreadLocalRandom.current().nextInt(2));
          }).start();
          new Thread(() -> {
            try { System.out.println(QUEUE.poll(1, TimeUnit.SECONDS) + " " + plain); }
            catch (InterruptedException e) { throw new RuntimeException(e); }
          }).start();
        }
      }
      """;

  @TempDir private Path temp;

  @Test
  void locks() throws Exception {
    program(LOCKS.replace("< N", "< 2"));

    assertResumedExactly("--strategy", "exhaustive");
  }

  @Test
  void racesAndDrawsAndTimeouts() throws Exception {
    program(MIXED.replace("< N", "< 2"));

    assertResumedExactly("--strategy", "exhaustive", "--timeouts", "any", "--keep-going");
  }

  @Test
  void theExhaustivePartOfAutoGoesOn() throws Exception {
    program(Files.readString(PROGRAMS.resolve("SameLock.java")).replace("SameLock", "Subject"));
    String[] options = {"--schedules", "10000000"};
    Result begun = stopped(true, List.of(options), "3", "4");

    Result resumed = check(arguments(List.of(options), true, "3", "4"));

    assertThat(resumed.verdict()).as("%s", resumed).isEqualTo("proved");
    assertThat(resumed.report().get("distinct").getAsLong()).isEqualTo(34_650);
    assertThat(resumed.schedules()).isGreaterThan(begun.schedules());
    assertThat(temp.resolve(OUT).resolve(CHECKPOINT)).doesNotExist();
  }

  @Test
  void aCheckThatComesToItsEndLeavesNothingToResume() throws Exception {
    program(LOCKS.replace("< N", "< 1"));
    List<String> options = List.of("--strategy", "exhaustive");
    Result whole = check(arguments(options, false));
    assertThat(whole.report().get("checkpoint").isJsonNull()).isTrue();

    Result resumed = heddle().run(arguments(options, true));

    assertThat(resumed.exit()).isEqualTo(2);
    assertThat(resumed.err()).contains("there is nothing to resume: no " + OUT);
  }

  @Test
  void anotherProgramOrOtherOptionsAreRefused() throws Exception {
    program(LOCKS.replace("< N", "< 2"));
    List<String> limited = List.of("--strategy", "exhaustive", "--schedules", "50");
    Result begun = check(arguments(limited, false));
    assertThat(begun.report().get("checkpoint").getAsString()).isEqualTo(OUT + "/" + CHECKPOINT);
    assertThat(begun.out()).contains("To go on, give the same options and --resume");

    assertRefused(
        "had another --timeouts: \"idle\", now it is \"any\"",
        List.of("--strategy", "exhaustive", "--timeouts", "any"));
    assertRefused("had another --strategy", List.of("--strategy", "auto"));
    assertRefused("had another list of the program's arguments", limited, "x");
    assertRefused("--resume goes with", List.of("--strategy", "random"));
    program(LOCKS.replace("< N", "< 3"));
    assertRefused("the program has changed", limited);
    Files.writeString(temp.resolve(OUT).resolve(CHECKPOINT), "{\"version\":2}");
    assertRefused("the checkpoint is damaged", limited);
  }

  private void assertRefused(String why, List<String> options, String... own) throws Exception {
    Result result = heddle().run(arguments(options, true, own));

    assertThat(result.exit()).as("%s", result).isEqualTo(2);
    assertThat(result.err()).contains(why);
  }

  /** Killed, gone on with, interrupted, and gone on with to the end: the same as in one go. */
  private void assertResumedExactly(String... options) throws Exception {
    Result whole = check(arguments(List.of(options), false));
    Result killed = stopped(false, List.of(options));
    assertThat(killed.report().isEmpty()).as("%s", killed).isTrue();
    Result interrupted = stopped(true, withResume(options));
    assertThat(interrupted.report().get("interrupted").getAsBoolean()).isTrue();
    assertThat(interrupted.schedules()).isLessThan(whole.schedules());

    Result resumed = check(arguments(List.of(options), true));

    assertThat(counts(resumed)).isEqualTo(counts(whole));
    assertThat(resumed.findings()).isEqualTo(whole.findings());
    assertThat(outcomes(resumed)).isEqualTo(outcomes(whole));
  }

  private static List<Object> counts(Result result) {
    return Stream.of("verdict", "schedules", "distinct", "redundant", "share")
        .map(name -> (Object) result.report().get(name))
        .toList();
  }

  private static Map<String, Long> outcomes(Result result) {
    Map<String, Long> counts = new TreeMap<>();
    for (JsonObject outcome : result.outcomes()) {
      counts.put(outcome.get("output").getAsString(), outcome.get("count").getAsLong());
    }
    return counts;
  }

  /** A check that is stopped when it has written a checkpoint. */
  private Result stopped(boolean gently, List<String> options, String... own) throws Exception {
    Path out = Files.createDirectories(temp.resolve(OUT));
    Files.deleteIfExists(temp.resolve("report.json"));
    try (WatchService watch = out.getFileSystem().newWatchService()) {
      out.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Running running = heddle().start(interruptible(), arguments(options, false, own));
      awaitCheckpoint(watch);
      if (gently) {
        Process kill =
            new ProcessBuilder("kill", "-INT", String.valueOf(running.process().pid())).start();
        assertThat(kill.waitFor()).isZero();
      } else {
        running.process().destroyForcibly();
      }
      return running.await();
    }
  }

  private static void awaitCheckpoint(WatchService watch) throws InterruptedException {
    while (true) {
      WatchKey key = watch.poll(240, TimeUnit.SECONDS);
      assertThat(key).as("a checkpoint is written").isNotNull();
      if (key.pollEvents().stream().anyMatch(e -> String.valueOf(e.context()).equals(CHECKPOINT))) {
        return;
      }
      key.reset();
    }
  }

  /** A process that a shell starts in the background would not hear the signal. */
  private static List<String> interruptible() {
    return System.getProperty("os.name").equals("Linux")
        ? List.of("env", "--default-signal=INT")
        : List.of();
  }

  private Heddle heddle() {
    return new Heddle(temp).withOption("-Dheddle.checkpoint.millis=50");
  }

  private static List<String> withResume(String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("--resume");
    return all;
  }

  private static String[] arguments(List<String> options, boolean resume, String... own) {
    List<String> all = new ArrayList<>(List.of("check", "--json", "report.json", "--out", OUT));
    all.add("--no-regressions");
    all.addAll(options);
    if (resume) {
      all.add("--resume");
    }
    all.add("Subject.java");
    all.addAll(List.of(own));
    return all.toArray(String[]::new);
  }

  private Result check(String[] arguments) throws Exception {
    Files.deleteIfExists(temp.resolve("report.json"));
    return heddle().run(arguments);
  }

  private void program(String source) throws IOException {
    Files.writeString(temp.resolve("Subject.java"), source);
  }
}
