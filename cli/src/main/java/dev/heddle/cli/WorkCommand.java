package dev.heddle.cli;

import dev.heddle.cli.program.Target;
import dev.heddle.cli.workers.Message;
import dev.heddle.explorer.LotRunner;
import dev.heddle.explorer.SubtreeRunner;
import dev.heddle.explorer.Watchdog;
import dev.heddle.explorer.ahead.Foreseen;
import dev.heddle.explorer.ahead.Harvest;
import dev.heddle.explorer.ahead.Subtree;
import dev.heddle.explorer.schedule.ScheduleFile;
import dev.heddle.explorer.strategy.Sampler;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Options;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * {@code heddle work}: runs schedules for a check, which it hears of on its standard input, and
 * answers on its standard output: see docs/workers.md. Ends when it hears no more.
 */
@Command(
    name = "work",
    hidden = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Runs schedules for a check, as lines of JSON on standard input ask for. See"
            + " docs/workers.md.")
final class WorkCommand implements Callable<Integer> {
  private final PrintStream answers = System.out;
  private final BlockingQueue<Message> work = new LinkedBlockingQueue<>();

  /** The subtrees whose turn has come. */
  private final Set<Long> claimed = ConcurrentHashMap.newKeySet();

  @Override
  public Integer call() throws Exception {
    InputStream commands = System.in;
    // What the program reads and prints is not what the check says and hears.
    System.setIn(InputStream.nullInputStream());
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(commands, StandardCharsets.UTF_8));
    Message.Open open;
    try {
      open = open(lines.readLine());
    } catch (IllegalArgumentException e) {
      throw new UsageException("a check must speak first: " + e.getMessage(), e);
    }
    Session session;
    try {
      session = session(open);
    } catch (UsageException e) {
      say(new Message.Failed(String.valueOf(e.getMessage())));
      return ExitCode.USAGE;
    }
    Thread listener = new Thread(() -> listen(lines), "heddle-listener");
    listener.setDaemon(true);
    listener.start();
    return session.onCarrier(this::watch, kernel -> work(session, kernel, open));
  }

  private static Message.Open open(@Nullable String line) {
    if (line == null || !(Message.parse(line) instanceof Message.Open open)) {
      throw new IllegalArgumentException("this is no program to open");
    }
    if (open.protocol() != Message.PROTOCOL || !open.heddle().equals(Version.heddle())) {
      throw new IllegalArgumentException(
          "it is version " + open.heddle() + " of Heddle, and this is " + Version.heddle());
    }
    return open;
  }

  private static Session session(Message.Open open) {
    ScheduleFile.ProgramId id = open.program();
    Target target = new Target(id.target(), id.classPath(), Path.of(id.directory()));
    Session session =
        Session.open(
            target,
            id.arguments(),
            id.instrument(),
            id.skip(),
            new Options(open.maxSteps(), open.timeouts(), open.spurious()),
            null);
    if (!session.id().sha256().equals(id.sha256())) {
      throw new UsageException("the program has changed meanwhile");
    }
    return session;
  }

  private int work(Session session, Kernel kernel, Message.Open open) throws InterruptedException {
    LotRunner runner = new LotRunner(kernel, session.program(), session.options(), open.races());
    runner.warmUp();
    say(new Message.Ready(Message.PROTOCOL));
    SubtreeRunner subtrees =
        new SubtreeRunner(kernel, session.program(), session.options(), open.races(), true);
    Map<String, Sampler> samplers = new HashMap<>();
    while (true) {
      Message next = work.take();
      if (next instanceof Message.Explore explore) {
        say(explored(subtrees, explore.subtree()));
      } else if (next instanceof Message.Run run) {
        Sampler sampler =
            samplers.computeIfAbsent(run.strategy(), name -> Searches.sampler(name, open.seed()));
        long start = System.nanoTime();
        List<@Nullable Foreseen> found = runner.run(sampler, run.lot());
        say(Message.Ran.of(run.id(), (System.nanoTime() - start) / 1e9, found));
      }
    }
  }

  private Message.Explored explored(SubtreeRunner subtrees, Subtree subtree) {
    long id = subtree.id();
    Harvest harvest =
        claimed.contains(id) ? null : subtrees.run(subtree, () -> claimed.contains(id));
    claimed.removeIf(earlier -> earlier <= id);
    return new Message.Explored(id, harvest);
  }

  private void listen(BufferedReader lines) {
    int code = ExitCode.OK;
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Message message = Message.parse(line);
        if (message instanceof Message.Claim claim) {
          claimed.add(claim.id());
        } else {
          work.add(message);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      say(new Message.Failed(String.valueOf(e.getMessage())));
      code = ExitCode.USAGE;
    }
    Runtime.getRuntime().halt(code);
  }

  private void watch(Kernel kernel, Thread carrier) {
    new Watchdog(
            kernel,
            carrier,
            (what, stack) -> {
              say(new Message.Failed(what));
              Runtime.getRuntime().halt(ExitCode.INCONCLUSIVE);
            })
        .start();
  }

  private void say(Message message) {
    synchronized (answers) {
      answers.println(message.toLine());
      answers.flush();
    }
  }
}
