package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.acceptance.Heddle.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A recorded schedule outlives small changes of its program, and is refused by large ones. */
@Execution(ExecutionMode.CONCURRENT)
class ReplayTest {
  private static final String CHANGED =
      "heddle: note: the program has changed since this was recorded";

  private static final String DEADLOCK =
      """
      public class Transfer {
        static int moved;
        static final Object LEFT = new Object();
        static final Object RIGHT = new Object();

        static void transfer(Object from, Object to) {
          synchronized (from) {
            synchronized (to) {
              moved++;
            }
          }
        }

        public static void main(String[] args) throws InterruptedException {
          Thread there = new Thread(() -> transfer(LEFT, RIGHT), "there");
          Thread back = new Thread(() -> transfer(RIGHT, LEFT), "back");
          there.start();
          back.start();
          there.join();
          back.join();
          System.out.println("moved " + moved);
        }
      }
      """;

  @TempDir private Path temp;

  private Path home;

  @BeforeEach
  void makeADirectory() throws Exception {
    home = Files.createDirectories(temp.resolve("home"));
  }

  /** Checks a program, which must fail, and returns the file of its first schedule. */
  private String record(String source, String... arguments) throws Exception {
    String program = Sources.write(home, source);
    String[] all = new String[arguments.length + 3];
    all[0] = "--schedules";
    all[1] = "500";
    all[2] = program;
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    Result result = new Heddle(home).check(all);
    assertThat(result.exit()).as("%s", result).isEqualTo(1);
    return result.findings().get(0).get("scheduleFile").getAsString();
  }

  private Result replay(String file) throws Exception {
    return new Heddle(home).run("replay", file);
  }

  private static void assertReplayed(Result result, String kind) {
    assertThat(result.exit()).as("%s", result).isEqualTo(1);
    assertThat(result.out().lines()).anyMatch(line -> line.startsWith(kind + ": "));
    assertThat(result.out()).endsWith("It ended as recorded.\n");
  }

  // ---- the story

  @Test
  void theStoryHasAColumnAThreadAndALineAStepWithItsPlace() throws Exception {
    String file = record(DEADLOCK);

    Result result = replay(file);

    assertReplayed(result, "deadlock");
    List<String> lines = result.out().lines().toList();
    int there = lines.get(0).indexOf("there");
    int back = lines.get(0).indexOf("back");
    assertThat(lines.get(0)).contains("main", "there", "back");
    assertThat(lines)
        .anyMatch(l -> l.startsWith("enters ", there) && l.contains("Transfer.java:7"));
    assertThat(lines).anyMatch(l -> l.startsWith("enters ", back) && l.contains("Transfer.java:7"));
    assertThat(result.err()).isEmpty();
  }

  @Test
  void everySwitchHasItsReason() throws Exception {
    Result result = replay(record(DEADLOCK));

    List<String> switches = result.out().lines().filter(l -> l.startsWith("      -> ")).toList();
    assertThat(switches)
        .isNotEmpty()
        .allMatch(l -> l.matches("      -> thread \".+\" goes on; .+"))
        .noneMatch(l -> l.contains("its next step"))
        .noneMatch(l -> l.contains("has ended or waits"));
  }

  @Test
  void quietTellsTheEndOnly() throws Exception {
    String file = record(DEADLOCK);

    Result result = new Heddle(home).run("replay", "--quiet", file);

    assertReplayed(result, "deadlock");
    assertThat(result.out()).startsWith("deadlock: ");
  }

  // ---- a program that has changed a little

  @Test
  void aPrintedLineDoesNotMakeALostUpdateGoAway() throws Exception {
    String file = record(Sources.ASSERTED);
    String changed =
        Sources.ASSERTED.replace(
            "    counter = seen + 1;",
            """
                System.out.println("here I am");
                System.out.println(counter);
                System.out.println("counter is " + counter + ", I saw " + seen);
                counter = seen + 1;\
            """);
    assertThat(changed).isNotEqualTo(Sources.ASSERTED);
    Sources.write(home, changed);

    Result result = replay(file);

    assertReplayed(result, "assertion");
    assertThat(result.printed().lines()).filteredOn(l -> l.equals("here I am")).hasSize(2);
    assertThat(result.err().strip()).isEqualTo(CHANGED);
  }

  @Test
  void aPrintedLineDoesNotMakeADeadlockGoAway() throws Exception {
    String file = record(DEADLOCK);
    String changed =
        DEADLOCK.replace(
            "    synchronized (from) {\n",
            """
                System.out.println("moved " + moved + " so far");
                synchronized (from) {
                  System.out.println(Thread.currentThread().getName() + " has one");
            """);
    assertThat(changed).isNotEqualTo(DEADLOCK);
    Sources.write(home, changed);

    Result result = replay(file);

    assertReplayed(result, "deadlock");
    assertThat(result.printed()).contains("there has one", "back has one");
    assertThat(result.err().strip()).isEqualTo(CHANGED);
  }

  @Test
  void statementsThatAreNoSchedulingPointsDoNotMatterEither() throws Exception {
    String file = record(DEADLOCK);
    Sources.write(
        home,
        DEADLOCK.replace(
            "  static void transfer(Object from, Object to) {\n",
            """
              // A comment moves all lines.

              static void transfer(Object from, Object to) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < 10; i++) {
                  text.append(i);
                }
                assert text.length() == 10;
            """));

    Result result = replay(file);

    assertReplayed(result, "deadlock");
    assertThat(result.err().strip()).isEqualTo(CHANGED);
  }

  // ---- one that has changed too much

  @Test
  void aProgramThatCannotFollowIsADivergenceWithItsPlace() throws Exception {
    String file = record(DEADLOCK);
    Sources.write(home, DEADLOCK.replace("transfer(RIGHT, LEFT)", "moved++"));

    Result result = replay(file);

    assertThat(result.exit()).as("%s", result).isEqualTo(3);
    assertThat(result.err())
        .contains(CHANGED)
        .containsPattern("heddle: the replay diverged: at step \\d+, thread \".+\" did .+");
    assertThat(result.out()).doesNotContain("It ended as recorded");
  }

  @Test
  void aProgramThatEndsEarlierIsADivergence() throws Exception {
    String file = record(DEADLOCK);
    Sources.write(home, "public class Transfer { public static void main(String[] args) {} }");

    Result result = replay(file);

    assertThat(result.exit()).as("%s", result).isEqualTo(3);
    assertThat(result.err()).contains(CHANGED, "heddle: the replay diverged: at step 2");
  }

  @Test
  void aMendedProgramIsADivergence() throws Exception {
    String file = record(DEADLOCK);
    Sources.write(home, DEADLOCK.replace("transfer(RIGHT, LEFT)", "transfer(LEFT, RIGHT)"));

    Result result = replay(file);

    assertThat(result.exit()).as("%s", result).isEqualTo(3);
    assertThat(result.err()).contains(CHANGED, "heddle: the replay diverged: ");
  }

  @Test
  void aScheduleThatSaysOtherThanItsEventsIsADivergence() throws Exception {
    String file = record(DEADLOCK);
    Path path = home.resolve(file);
    String text = Files.readString(path);
    Files.writeString(path, text.replaceFirst("\"switches\":\\[[^]]*]", "\"switches\":[]"));
    assertThat(Files.readString(path)).isNotEqualTo(text);

    Result result = replay(file);

    assertThat(result.exit()).as("%s", result).isEqualTo(3);
    assertThat(result.err()).contains("heddle: the replay diverged: ").doesNotContain(CHANGED);
  }

  // ---- other circumstances

  @Test
  void anotherJdkOrHeddleIsNoted() throws Exception {
    Path path = home.resolve(record(DEADLOCK));
    String text = Files.readString(path);
    Files.writeString(
        path,
        text.replaceFirst("\"jdk\":\"[^\"]*\"", "\"jdk\":\"25.0.0+1\"")
            .replaceFirst("\"heddle\":\"[^\"]*\"", "\"heddle\":\"0.0.1\""));

    Result result = replay(path.toString());

    assertReplayed(result, "deadlock");
    assertThat(result.err())
        .contains("heddle: note: this was recorded on Java 25.0.0+1, and runs on ")
        .contains("heddle: note: this was recorded by Heddle 0.0.1, and runs on ");
  }

  @Test
  void itWorksFromAnotherDirectory() throws Exception {
    String file = record(DEADLOCK);
    Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));

    Result result = new Heddle(elsewhere).run("replay", home.resolve(file).toString());

    assertReplayed(result, "deadlock");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void itWorksWhereTheProgramHasMovedTo() throws Exception {
    String file = record(DEADLOCK);
    Path moved = Files.move(home, temp.resolve("moved"));

    Result result = new Heddle(moved).run("replay", file);

    assertReplayed(result, "deadlock");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void aClassPathIsRecordedAndCanBeReplaced() throws Exception {
    Sources.compile(home.resolve(Sources.write(home, Sources.ASSERTED)), home.resolve("classes"));
    Result found = new Heddle(home).check("--schedules", "500", "-cp", "classes", "Asserted");
    String file = found.findings().get(0).get("scheduleFile").getAsString();

    Result here = replay(file);
    Files.move(home.resolve("classes"), temp.resolve("else"));
    Result there = new Heddle(home).run("replay", "-cp", "../else", file);
    Result nowhere = replay(file);

    assertReplayed(here, "assertion");
    assertReplayed(there, "assertion");
    assertThat(there.err()).isEmpty();
    assertThat(nowhere.exit()).as("%s", nowhere).isEqualTo(2);
    assertThat(nowhere.err()).contains("no such class path entry");
  }

  @Test
  void theRecordedArgumentsAndOptionsAreUsed() throws Exception {
    String source =
        """
        import java.util.concurrent.CountDownLatch;
        import java.util.concurrent.TimeUnit;

        public class Late {
          public static void main(String[] args) throws InterruptedException {
            CountDownLatch latch = new CountDownLatch(1);
            new Thread(latch::countDown).start();
            if (!latch.await(5, TimeUnit.SECONDS)) {
              throw new IllegalStateException(String.join("+", args));
            }
          }
        }
        """;
    String program = Sources.write(home, source);
    Result found =
        new Heddle(home)
            .check("--timeouts", "any", "--schedules", "500", program, "one two", "--three");
    String file = found.findings().get(0).get("scheduleFile").getAsString();

    Result result = replay(file);

    assertReplayed(result, "exception");
    assertThat(result.out()).contains("one two+--three");
  }
}
