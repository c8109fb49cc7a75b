package dev.heddle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.acceptance.Heddle.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The messages in docs/limits.md are those that users see, word for word: each is provoked here,
 * and each that is provoked here stands there. An ellipsis there stands for what varies.
 */
class LimitsTest {
  private static final Path PAGE = Heddle.ROOT.resolve("docs/limits.md");
  private static final String HEADING = "## The messages, word for word";
  private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| `([^`]+)` \\|.*");

  private static final String ORDERS =
      """
      public class Orders {
        public static void main(String[] args) throws InterruptedException {
          Thread[] threads = new Thread[9];
          for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> System.out.println(number));
          }
          for (Thread thread : threads) {
            thread.start();
          }
          for (Thread thread : threads) {
            thread.join();
          }
        }
      }
      """;

  private static final String STUCK =
      """
      public class Stuck {
        static final java.util.concurrent.CountDownLatch NEVER =
            new java.util.concurrent.CountDownLatch(1);

        static void wait(int frames) throws InterruptedException {
          if (frames == 0) {
            NEVER.await();
          } else {
            wait(frames - 1);
          }
        }

        public static void main(String[] args) throws InterruptedException {
          for (int i = 0; i < 30; i++) {
            System.out.println("line " + i);
          }
          wait(40);
        }
      }
      """;

  private static final String LONG_RUN =
      """
      public class LongRun {
        static volatile int value;

        public static void main(String[] args) {
          for (int i = 0; i < 250_000; i++) {
            value = i;
          }
          assert value == 0;
        }
      }
      """;

  private static final String FOR_EVER =
      """
      public class ForEver {
        static volatile int value;

        public static void main(String[] args) {
          while (value >= 0) {
            value = 1;
          }
        }
      }
      """;

  private static final String MANY_THREADS =
      """
      public class ManyThreads {
        public static void main(String[] args) throws InterruptedException {
          for (int i = 0; i < 10_001; i++) {
            Thread thread = new Thread(() -> {});
            thread.start();
            thread.join();
          }
        }
      }
      """;

  private static final String DEEP =
      """
      public class Deep {
        static int depth() {
          return 1 + depth();
        }

        public static void main(String[] args) {
          depth();
        }
      }
      """;

  private static final String RANDOM =
      """
      public class Random {
        public static void main(String[] args) {
          System.out.println(new java.security.SecureRandom().nextLong());
        }
      }
      """;

  private static final String VECTOR =
      """
      import java.util.*;

      public class VectorInside {
        public static void main(String[] args) throws InterruptedException {
          Vector<Integer> vector = new Vector<>(List.of(1));
          List<Integer> view = Collections.unmodifiableList(vector);
          Thread reader = new Thread(() -> view.size());
          reader.start();
          synchronized (vector) {
            Thread.yield();
          }
          reader.join();
        }
      }
      """;

  private static final String NATIVE =
      """
      import java.util.concurrent.CountDownLatch;

      public class Native {
        static final CountDownLatch LATCH = new CountDownLatch(1);

        public static void waits() throws InterruptedException {
          LATCH.await();
        }

        public static void main(String[] args) throws Exception {
          new Thread(LATCH::countDown).start();
          Native.class.getMethod("waits").invoke(null);
        }
      }
      """;

  private static final String NAMED_PIPE =
      """
      public class NamedPipe {
        public static void main(String[] args) throws Exception {
          new java.io.FileInputStream("pipe").read();
        }
      }
      """;

  private static final String ACCEPTS =
      """
      public class Accepts {
        public static void main(String[] args) throws Exception {
          new java.net.ServerSocket(0).accept();
        }
      }
      """;

  private static final String COMPUTES =
      """
      public class Computes {
        static int fibonacci(int n) {
          return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
        }

        public static void main(String[] args) {
          System.out.println(fibonacci(80));
        }
      }
      """;

  private static final String PREVIEW =
      """
      public class Preview {
        public static void main(String[] args) {
          Object one = 1;
          System.out.println(one instanceof int i ? i : 0);
        }
      }
      """;

  @TempDir private Path temp;

  private final Map<String, Result> printed = new LinkedHashMap<>();

  @Test
  void eachMessageThatIsPromisedIsPrinted() throws Exception {
    Map<String, String> promised = promised();

    provokeLimits();
    provokeWhatIsNotSupported();

    assertThat(promised.keySet()).as("rows of " + PAGE).isEqualTo(printed.keySet());
    SoftAssertions softly = new SoftAssertions();
    promised.forEach(
        (row, message) ->
            softly
                .assertThat(printed.get(row).out() + printed.get(row).err())
                .as(row)
                .containsPattern(pattern(message)));
    softly.assertAll();
  }

  private void provokeLimits() throws Exception {
    provoke("steps", 1, new Heddle(temp).brief(), "check", "--max-steps", "300", write(FOR_EVER));
    provoke("threads", 1, new Heddle(temp), "check", "--schedules", "1", write(MANY_THREADS));
    provoke("stack", 1, new Heddle(temp).brief(), "check", "--schedules", "1", write(DEEP));
    String orders = write(ORDERS);
    provoke("distinct outputs kept", 0, new Heddle(temp), "check", "--schedules", "4000", orders);
    printed.put("outputs in the text report", printed.get("distinct outputs kept"));
    provoke("longest time", 2, new Heddle(temp).brief(), "check", "--time", "9000h", orders);
    provoke(
        "time of the first schedule",
        4,
        new Heddle(temp).brief(),
        "check",
        "--time",
        "500ms",
        "--max-steps",
        "1000000000",
        "ForEver.java");
    provoke("frames of a stack", 1, new Heddle(temp).brief(), "check", write(STUCK));
    printed.put("lines of a finding's output", printed.get("frames of a stack"));
    new Heddle(temp).brief().run("check", "--schedules", "1", write(LONG_RUN));
    provoke(
        "story of a replay",
        1,
        new Heddle(temp).brief(),
        "replay",
        "heddle-out/LongRun-1.schedule.json");
    printed.put("history of a replay", printed.get("story of a replay"));
  }

  private void provokeWhatIsNotSupported() throws Exception {
    provoke("differs when run again", 4, new Heddle(temp).brief(), "check", write(RANDOM));
    provoke("monitor of a Vector", 4, new Heddle(temp).brief(), "check", write(VECTOR));
    provoke(
        "below a native frame",
        4,
        new Heddle(temp).brief().withOption("-Djdk.reflect.useNativeAccessorOnly=true"),
        "check",
        write(NATIVE));
    provoke("too long a method", 4, new Heddle(temp).brief(), "check", write(tooLong()));
    provoke("preview features", 2, new Heddle(temp).brief(), "check", write(PREVIEW));
    provoke(
        "no answer yet", 4, new Heddle(temp).brief(), "check", "--time", "500ms", write(ACCEPTS));
    assertThat(new ProcessBuilder("mkfifo", temp.resolve("pipe").toString()).start().waitFor())
        .isZero();
    provoke("silence without work", 4, new Heddle(temp).brief(), "check", write(NAMED_PIPE));
    Heddle impatient = new Heddle(temp).brief().withOption("-Dheddle.patience=3");
    provoke("computing without a step", 4, impatient, "check", write(COMPUTES));
  }

  private void provoke(String row, int exit, Heddle heddle, String... arguments) throws Exception {
    Result result = heddle.run(arguments);
    assertThat(result.exit()).as("%s: %s", row, result).isEqualTo(exit);
    printed.put(row, result);
  }

  private String write(String source) throws IOException {
    return Sources.write(temp, source);
  }

  /** A method that fits into a class file, but not with what Heddle adds to it. */
  private static String tooLong() {
    return "public class TooLong {\n  volatile int value;\n\n  void run() {\n"
        + "    value++;\n".repeat(6_000)
        + "  }\n\n  public static void main(String[] args) {\n    new TooLong().run();\n  }\n}\n";
  }

  private static Map<String, String> promised() throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    assertThat(lines).contains(HEADING);
    List<String> table = new ArrayList<>(lines.subList(lines.indexOf(HEADING) + 1, lines.size()));
    return table.stream()
        .takeWhile(line -> !line.startsWith("## "))
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .collect(Collectors.toMap(m -> m.group(1).strip(), m -> m.group(2).replace("\\|", "|")));
  }

  private static Pattern pattern(String message) {
    String[] parts = message.split("…", -1);
    return Pattern.compile(
        List.of(parts).stream().map(Pattern::quote).collect(Collectors.joining(".+")));
  }
}
