package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.heddle.acceptance.Heddle.Result;
import dev.heddle.acceptance.Heddle.Running;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With other JVMs a check comes to the same as alone, whatever becomes of them. */
class WorkersTest {
  /** Far more orders than are run; what they print differs. */
  private static final String LARGE =
      """
      import java.util.concurrent.locks.*;
      public class Subject {
        static final Lock[] LOCKS = {new ReentrantLock(), new ReentrantLock()};
        static final long[] CELLS = {1, 1};
        public static void main(String[] a) throws Exception {
          Thread[] threads = new Thread[4];
          for (int t = 0; t < 4; t++) {
            int id = t;
            threads[t] = new Thread(() -> {
              for (int i = 0; i < 5; i++) {
                int at = (id + i) % 2;
                LOCKS[at].lock();
                try { CELLS[at] = (CELLS[at] * 3 + id) % 11; } finally { LOCKS[at].unlock(); }
              }
            });
            threads[t].start();
          }
          for (Thread thread : threads) thread.join();
          System.out.println(CELLS[0] + " " + CELLS[1]);
        }
      }
      """;

  private static final String WRITES =
      """
      import java.nio.file.*;
      public class Subject {
        static int count;
        public static void main(String[] a) throws Exception {
          Path file = Path.of("shared.txt");
          Files.writeString(file, "");
          Runnable writes = () -> {
            try {
              synchronized (file) {
                count++;
                Files.writeString(file, "x", StandardOpenOption.APPEND);
              }
              synchronized (file) { count++; }
            } catch (java.io.IOException e) { throw new RuntimeException(e); }
          };
          Thread[] threads = new Thread[4];
          for (int i = 0; i < 4; i++) { threads[i] = new Thread(writes); threads[i].start(); }
          for (Thread thread : threads) thread.join();
          System.out.println(Files.readString(file));
        }
      }
      """;

  @TempDir private Path temp;

  private void program(String source) throws IOException {
    Files.writeString(temp.resolve("Subject.java"), source);
  }

  /** A worker takes its time to start, so there must be enough to do by then. */
  @ParameterizedTest
  @CsvSource({"random,10000", "auto,10000", "exhaustive,250000"})
  void itComesToTheSameAsAlone(String strategy, long fewest) throws Exception {
    program(LARGE);
    long schedules = fewest;
    Result together = check(strategy, schedules, 2);
    while (helped(together) == 0 && schedules < 2_000_000) {
      schedules *= 4;
      together = check(strategy, schedules, 2);
    }

    assertThat(helped(together)).as("%s", together).isPositive();
    assertThat(together.err()).isEmpty();
    Result alone = check(strategy, schedules, 1);
    assertThat(alone.report().get("workers").isJsonNull()).isTrue();
    assertThat(said(together)).isEqualTo(said(alone));
  }

  private Result check(String strategy, long schedules, int workers) throws Exception {
    return new Heddle(temp)
        .check(
            "--no-regressions",
            "--strategy",
            strategy,
            "--schedules",
            String.valueOf(schedules),
            "--workers",
            String.valueOf(workers),
            "Subject.java");
  }

  private static long helped(Result result) {
    return result.report().getAsJsonObject("workers").get("schedules").getAsLong();
  }

  /** All but how long it took, and who ran it. */
  private static JsonObject said(Result result) {
    JsonObject report = result.report().deepCopy();
    for (String name : List.of("seconds", "schedulesPerSecond", "workers")) {
      assertThat(report.remove(name)).as(name).isNotNull();
    }
    return report;
  }

  @Test
  void whatADeadWorkerHadBegunIsRunAgain() throws Exception {
    program(LARGE);
    int schedules = 100_000;
    Running running =
        new Heddle(temp)
            .start(
                List.of(),
                "check",
                "--json",
                "report.json",
                "--no-regressions",
                "--strategy",
                "random",
                "--schedules",
                String.valueOf(schedules),
                "--workers",
                "2",
                "Subject.java");
    Optional<ProcessHandle> worker = Optional.empty();
    while (worker.isEmpty() && !running.process().waitFor(20, TimeUnit.MILLISECONDS)) {
      worker = running.process().toHandle().children().filter(WorkersTest::isWorker).findAny();
    }
    assertThat(worker).isPresent();
    assertThat(worker.get().destroyForcibly()).isTrue();
    Result together = running.await();

    assertThat(together.err()).contains("worker 1 of 1 died").contains("is run again");
    assertThat(together.report().getAsJsonObject("workers").get("died").getAsInt()).isEqualTo(1);
    assertThat(said(together)).isEqualTo(said(check("random", schedules, 1)));
  }

  /** The JVM starts others by a helper, which is no worker yet. */
  private static boolean isWorker(ProcessHandle process) {
    return process.info().arguments().stream()
        .flatMap(Arrays::stream)
        .reduce("", (first, last) -> last)
        .equals("work");
  }

  @Test
  void aProgramThatChangesFilesRunsInOneJvm() throws Exception {
    program(WRITES);
    Result result = check("random", 300, 3);

    assertThat(result.outputs()).containsExactly("xxxx");
    assertThat(result.report().get("workers").isJsonNull()).isTrue();
    assertThat(result.err())
        .contains("only one JVM runs schedules, because the program changes files");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "two", "1.5", "1000"})
  void aNumberThatCannotBeIsRefused(String workers) throws Exception {
    program(LARGE);
    Result result = new Heddle(temp).run("check", "--workers", workers, "Subject.java");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("--workers must be");
  }

  @Test
  void whoSpeaksNonsenseToAWorkerIsTold() throws Exception {
    Process process = new ProcessBuilder(Heddle.command("work")).directory(temp.toFile()).start();
    process.getOutputStream().write("hello\n".getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();

    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(said).contains("a check must speak first");
  }
}
