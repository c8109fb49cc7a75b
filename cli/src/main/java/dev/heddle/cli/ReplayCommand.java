package dev.heddle.cli;

import dev.heddle.agent.Rewriting;
import dev.heddle.cli.program.Target;
import dev.heddle.explorer.schedule.ScheduleFile;
import dev.heddle.kernel.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code heddle replay}. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Runs a recorded schedule again and tells its story: a column a thread, a line a step, every"
          + " switch with its reason. It ends the way the recorded run did."
    },
    footer = {
      "",
      "Example:",
      "  heddle replay heddle-out/Bank-1.schedule.json",
      "",
      "Exit codes: 0 it ended well, as recorded; 1 the recorded finding came again; 2 wrong use;",
      "3 the run diverged from the recorded one."
    })
final class ReplayCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "SCHEDULE", description = "A schedule file.")
  private Path file = Path.of("");

  @Option(names = "--quiet", description = "Do not tell the story, only how it ended.")
  private boolean quiet;

  @Option(
      names = {"-cp", "--class-path"},
      paramLabel = "PATH",
      description = "Use this class path instead of the recorded one.")
  private @Nullable String classPath;

  /** What the agent rewrites, if it was installed for another command in this JVM. */
  private @Nullable Rewriting installed;

  /** Lets this replay use an agent that has been installed already. */
  void use(Rewriting rewriting) {
    installed = rewriting;
  }

  @Override
  public Integer call() throws Exception {
    ScheduleFile recorded = read(file);
    ScheduleFile.ProgramId id = recorded.program();
    Target target =
        new Target(
            id.target(),
            classPath != null ? classPath : id.classPath(),
            directory(Path.of(id.directory()), id.target()));
    Terminal terminal = Terminal.system();
    Session session =
        Session.open(
            target, id.arguments(), id.instrument(), id.skip(), options(recorded), installed);
    warnOfChanges(recorded, session, terminal);
    return new Replaying(session, terminal, quiet).run(recorded);
  }

  private static Options options(ScheduleFile recorded) {
    return new Options(
        recorded.maxSteps(),
        Options.Timeouts.valueOf(recorded.timeouts().toUpperCase(Locale.ROOT)),
        recorded.spurious());
  }

  /** The recorded directory, or this one if the program has moved here. */
  private static Path directory(Path recorded, String name) {
    Path here = Path.of("").toAbsolutePath();
    boolean moved = !Files.exists(recorded.resolve(name)) && Files.exists(here.resolve(name));
    return moved || !Files.isDirectory(recorded) ? here : recorded;
  }

  private static void warnOfChanges(ScheduleFile recorded, Session session, Terminal terminal) {
    if (!recorded.program().sha256().equals(session.id().sha256())) {
      terminal.err().println("heddle: note: the program has changed since this was recorded");
    }
    if (!recorded.jdk().equals(Version.jdk())) {
      terminal
          .err()
          .println(
              "heddle: note: this was recorded on Java "
                  + recorded.jdk()
                  + ", and runs on "
                  + Version.jdk());
    }
    if (!recorded.heddle().equals(Version.heddle())) {
      terminal
          .err()
          .println(
              "heddle: note: this was recorded by Heddle "
                  + recorded.heddle()
                  + ", and runs on "
                  + Version.heddle());
    }
  }

  /** Reads a schedule file that a user named. */
  static ScheduleFile read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("no such schedule file: " + file);
    }
    try {
      return ScheduleFile.read(file);
    } catch (IOException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }
}
