package dev.heddle.cli;

import com.sun.management.OperatingSystemMXBean;
import dev.heddle.cli.workers.Message;
import dev.heddle.cli.workers.Workers;
import dev.heddle.explorer.Explorer;
import dev.heddle.explorer.ExplorerOptions;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How many JVMs run the schedules of a check.
 *
 * @param count how many, at least 1; with one, it is this one
 * @param isAsked whether a person said so: then they start at once
 */
record Staffing(int count, boolean isAsked) {
  static final int MOST = 256;

  /** Only this JVM. */
  static final Staffing ALONE = new Staffing(1, true);

  private static final long BYTES_FOR_ONE = 1L << 30;

  /** A JVM takes seconds to start and to get as fast as this one, so short checks do without. */
  private static final double YOUNG_SECONDS = 3;

  private static final double WORTH_SECONDS = 20;

  /** As many as there are processors and gigabytes, for a check that takes its time. */
  static Staffing byDefault() {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long room = Math.clamp(machine.getTotalMemorySize() / BYTES_FOR_ONE, 1, MOST);
    int processors = Runtime.getRuntime().availableProcessors();
    return new Staffing((int) Math.min(processors, room), false);
  }

  /**
   * The other JVMs, which have not started yet; {@code null} if there are none.
   *
   * @param self does what they do in this JVM
   * @param tell tells a person what goes wrong
   */
  @Nullable Workers workers(
      Session session,
      ExplorerOptions options,
      long seed,
      Explorer explorer,
      Workers.Self self,
      Consumer<String> tell) {
    List<String> command = command();
    if (count == 1 || command == null) {
      return null;
    }
    Message.Open open =
        new Message.Open(
            Message.PROTOCOL,
            Version.heddle(),
            session.id(),
            session.options().maxSteps(),
            session.options().timeouts(),
            session.options().spurious(),
            options.reporting().races(),
            seed);
    return new Workers(
        new Workers.Staff(
            count - 1,
            command,
            open,
            self,
            () -> isTime(explorer, options),
            explorer::isOver,
            tell));
  }

  private boolean isTime(Explorer explorer, ExplorerOptions options) {
    if (isAsked) {
      return true;
    }
    double seconds = explorer.seconds();
    double left =
        Math.min(
            options.time().toMillis() / 1e3 - seconds,
            (options.schedules() - explorer.schedules())
                * (seconds / Math.max(1, explorer.schedules())));
    double share = explorer.share();
    if (share > 0) {
      left = Math.min(left, seconds * (1 - share) / share);
    }
    return seconds > YOUNG_SECONDS && left > WORTH_SECONDS;
  }

  /** Starts a JVM as this one was; {@code null} if this one was not started from Heddle's jar. */
  private static @Nullable List<String> command() {
    String jar = System.getProperty("java.class.path", "");
    if (!jar.endsWith(".jar") || jar.contains(File.pathSeparator)) {
      return null;
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      // Two JVMs cannot listen to debuggers at the same port.
      if (!option.startsWith("-agentlib:jdwp") && !option.startsWith("-Xrunjdwp")) {
        command.add(option);
      }
    }
    // What a JVM logs must not come between its answers.
    command.addAll(List.of("-Xlog:disable", "-Xlog:all=warning:stderr"));
    command.addAll(List.of("-jar", jar, "work"));
    return command;
  }
}
