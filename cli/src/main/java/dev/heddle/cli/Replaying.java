package dev.heddle.cli;

import dev.heddle.explorer.Kind;
import dev.heddle.explorer.Watchdog;
import dev.heddle.explorer.diagnosis.Diagnosis;
import dev.heddle.explorer.diagnosis.Problem;
import dev.heddle.explorer.diagnosis.RaceWords;
import dev.heddle.explorer.observe.EventTrace;
import dev.heddle.explorer.observe.HappensBefore;
import dev.heddle.explorer.observe.History;
import dev.heddle.explorer.observe.Observers;
import dev.heddle.explorer.observe.Race;
import dev.heddle.explorer.observe.Races;
import dev.heddle.explorer.observe.Recurrence;
import dev.heddle.explorer.observe.Witness;
import dev.heddle.explorer.schedule.ScheduleFile;
import dev.heddle.explorer.strategy.Replay;
import dev.heddle.kernel.Contact;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Result;
import dev.heddle.kernel.Sites;
import dev.heddle.report.Story;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of {@code heddle replay}. */
final class Replaying {
  private final Session session;
  private final PrintStream out;
  private final PrintStream err;
  private final Terminal terminal;
  private final boolean quiet;
  private final Races races = new Races(new HappensBefore(false));

  Replaying(Session session, Terminal terminal, boolean quiet) {
    this.session = session;
    this.terminal = terminal;
    this.out = terminal.out();
    this.err = terminal.err();
    this.quiet = quiet;
  }

  int run(ScheduleFile recorded) throws Exception {
    recorded.points().forEach(Sites::arm);
    return session.onCarrier(this::watch, kernel -> replay(kernel, recorded));
  }

  private void watch(Kernel kernel, Thread carrier) {
    new Watchdog(
            kernel,
            carrier,
            (what, stack) -> {
              err.println("heddle: " + what);
              stack.forEach(f -> err.println("    at " + f));
              Runtime.getRuntime().halt(ExitCode.INCONCLUSIVE);
            })
        .start();
  }

  private int replay(Kernel kernel, ScheduleFile recorded) {
    Replay strategy = new Replay(recorded.schedule());
    History history = new History();
    EventTrace trace = new EventTrace();
    Sites.watchAccesses(true);
    Result result = run(kernel, strategy, history, trace);
    if (divergence(strategy, trace, recorded) != null) {
      // The JDK may have initialised something in this run, its first use in this JVM. Recorded
      // runs are never a JVM's first where that matters.
      strategy = new Replay(recorded.schedule());
      history = new History();
      trace = new EventTrace();
      result = run(kernel, strategy, history, trace);
    }
    if (!quiet) {
      Story.tell(history, terminal.style()).forEach(out::println);
      out.println();
    }
    String printed = kernel.out().text();
    if (!printed.isEmpty()) {
      out.println("printed:");
      printed.lines().forEach(l -> out.println("  | " + l));
    }
    String divergence = divergence(strategy, trace, recorded);
    if (divergence != null) {
      diverged(divergence, result);
      return ExitCode.DIVERGED;
    }
    return compareEnds(kernel, recorded, result, history, printed);
  }

  private Result run(Kernel kernel, Replay strategy, History history, EventTrace trace) {
    races.reset();
    Recurrence recurrence = new Recurrence(kernel, cycle -> true);
    return kernel.run(
        session.program(),
        recurrence.follow(strategy.begin(1), strategy.schedule().turns()),
        new Observers(new Observers(new Observers(history, trace), races), recurrence),
        session.options());
  }

  private void diverged(String how, Result result) {
    Contact contact = result.contact();
    err.println(
        "heddle: the replay diverged: "
            + how
            + (contact == null
                ? ""
                : "; the program talks to the outside ("
                    + contact
                    + "), and replays only as far as that does"));
  }

  private static @Nullable String divergence(
      Replay strategy, EventTrace trace, ScheduleFile recorded) {
    List<Integer> events = recorded.events();
    int at = events.isEmpty() ? -1 : trace.firstDifference(events);
    if (at >= 0) {
      return "at step " + (at + 1) + ", " + trace.describe(at) + ", which the recorded run did not";
    }
    return strategy.divergence();
  }

  private int compareEnds(
      Kernel kernel, ScheduleFile recorded, Result result, History history, String printed) {
    ScheduleFile.End end = recorded.ending();
    Diagnosis diagnosis = new Diagnosis(history);
    for (Kind kind : Diagnosis.kinds(result)) {
      Problem problem = diagnosis.explain(result, kind);
      out.println(terminal.style().strong(kind.label() + ": ") + problem.message());
      problem.details().forEach(d -> out.println("   " + d));
    }
    boolean isRace = Kind.RACE.label().equals(end.kind());
    boolean same =
        isRace
            ? races.races().stream().anyMatch(r -> isSame(kernel, r, recorded))
            : isSame(end, result, printed);
    if (!same) {
      diverged(
          "it ended otherwise than the recorded run, which "
              + (end.kind() == null ? "printed: " + end.output() : "ended in " + end.kind()),
          result);
      return ExitCode.DIVERGED;
    }
    if (Kind.OUTCOME.label().equals(end.kind())) {
      out.println("outcome: " + end.message());
    }
    out.println("It ended as recorded.");
    return end.kind() == null ? ExitCode.OK : ExitCode.FINDING;
  }

  private static boolean isSame(ScheduleFile.End end, Result result, String printed) {
    return (Kind.OUTCOME.label().equals(end.kind()) || end.kind() == null)
        ? printed.equals(end.output())
        : Diagnosis.kinds(result).stream().anyMatch(k -> k.label().equals(end.kind()));
  }

  /** Whether the race is the recorded one, which is then explained. */
  private boolean isSame(Kernel kernel, Race race, ScheduleFile recorded) {
    Race.LostUpdate lost = races.lostUpdateBy(race);
    Witness witness = new Witness(RaceWords.numbers(race, lost), race.target());
    Recurrence recurrence = new Recurrence(kernel, cycle -> true);
    var _ =
        kernel.run(
            session.program(),
            recurrence.follow(
                new Replay(recorded.schedule()).begin(1), recorded.schedule().turns()),
            new Observers(witness, recurrence),
            session.options());
    boolean isLost = lost != null && RaceWords.isLost(lost, witness);
    Problem problem =
        new RaceWords(race, witness, session.target().sources())
            .explain(isLost ? lost : null, List.of());
    boolean same = withoutPath(problem.message()).equals(withoutPath(recorded.ending().message()));
    if (same) {
      out.println(terminal.style().strong(Kind.RACE.label() + ": ") + problem.message());
      problem.details().forEach(d -> out.println("   " + d));
    }
    return same;
  }

  /** A file may have another name each time. */
  private static String withoutPath(@Nullable String message) {
    String text = message == null ? "" : message;
    int end = text.indexOf(": thread ");
    return text.startsWith(Race.FILE) && end > 0 ? text.substring(end) : text;
  }
}
