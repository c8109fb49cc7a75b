package dev.heddle.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The main class of the JVM in which a program runs on real threads, many times, and each time with
 * fresh static fields. Its arguments are the directory with the program's classes, as an address,
 * the name of the main class, and a file. Into this goes a line for each distinct output: how often
 * it was seen, a blank, and the output with its line ends as {@code \n}.
 *
 * <p>What goes wrong, such as an exception that nobody caught, stands on the standard error.
 */
final class RealRuns {
  private static final int MOST_RUNS = 200;
  private static final int LEAST_RUNS = 20;

  /** No further runs after this time. It bounds the effort: nothing is measured. */
  private static final long ENOUGH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private static final int NOISE_THREADS = 3;

  private final URL classes;
  private final String mainClass;

  private RealRuns(URL classes, String mainClass) {
    this.classes = classes;
    this.mainClass = mainClass;
  }

  public static void main(String[] args) throws Exception {
    RealRuns runs = new RealRuns(URI.create(args[0]).toURL(), args[1]);
    Map<String, Integer> outputs = new TreeMap<>();
    Noise noise = new Noise(NOISE_THREADS);
    long begin = System.nanoTime();
    for (int run = 0; run < MOST_RUNS; run++) {
      if (run >= LEAST_RUNS && System.nanoTime() - begin > ENOUGH_NANOS) {
        break;
      }
      noise.level(run % (NOISE_THREADS + 1));
      outputs.merge(runs.runOnce(), 1, Integer::sum);
    }
    noise.level(0);
    try (PrintStream out =
        new PrintStream(new FileOutputStream(args[2]), false, StandardCharsets.UTF_8)) {
      outputs.forEach((output, count) -> out.println(count + " " + output.replace("\n", "\\n")));
    }
    // A thread that a program has left behind must not keep the JVM alive.
    Runtime.getRuntime().halt(0);
  }

  private String runOnce() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    Thread.setDefaultUncaughtExceptionHandler(null);
    ThreadGroup group = new ThreadGroup("main");
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
      loader.setDefaultAssertionStatus(true);
      Thread main = new Thread(group, () -> runMain(loader), "main");
      main.setContextClassLoader(loader);
      main.start();
      main.join();
      // Threads may start others: until there is none.
      for (Thread left = anyIn(group); left != null; left = anyIn(group)) {
        left.join();
      }
    }
    System.out.flush();
    return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // As the JVM does with what main throws.
  private void runMain(ClassLoader loader) {
    try {
      var main = loader.loadClass(mainClass).getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[0]);
    } catch (ReflectiveOperationException e) {
      e.printStackTrace();
    }
  }

  private static Thread anyIn(ThreadGroup group) {
    Thread[] threads = new Thread[group.activeCount() + 10];
    group.enumerate(threads);
    return Arrays.stream(threads)
        .filter(Objects::nonNull)
        .filter(t -> !t.isDaemon())
        .findFirst()
        .orElse(null);
  }
}
