package dev.heddle.explorer.diagnosis;

import dev.heddle.explorer.Kind;
import dev.heddle.explorer.observe.Cycle;
import dev.heddle.explorer.observe.History;
import dev.heddle.kernel.BlockedStrand;
import dev.heddle.kernel.Ending;
import dev.heddle.kernel.Result;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Uncaught;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says what went wrong in an execution. */
public final class Diagnosis {
  private static final int MAX_CAUSES = 20;

  private final History history;
  private final Words words = new Words();

  /** Explains by what happened in the execution. */
  public Diagnosis(History history) {
    this.history = history;
  }

  // ---- quickly, for every execution

  /** The kinds of what went wrong. */
  public static Set<Kind> kinds(Result result) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Uncaught uncaught : result.uncaught()) {
      if (isReported(uncaught)) {
        kinds.add(kind(uncaught));
      }
    }
    switch (result.ending()) {
      case Ending.Completed completed -> {}
      case Ending.Cut cut -> {}
      case Ending.Exited exited -> {
        if (exited.status() != 0) {
          kinds.add(Kind.EXIT);
        }
      }
      case Ending.Blocked blocked -> kinds.add(kind(blocked));
      case Ending.Stopped stopped -> {
        Kind kind = stopped.reason() instanceof Cycle cycle ? Cycles.kind(cycle) : null;
        if (kind != null) {
          kinds.add(kind);
        }
      }
      case Ending.StepLimit limit -> kinds.add(Kind.LIMIT);
      case Ending.Unsupported unsupported -> kinds.add(Kind.UNSUPPORTED);
    }
    return kinds;
  }

  /** A text that is the same for the same mistake, and differs for others of its kind. */
  public static String key(Result result, Kind kind) {
    StringBuilder key = new StringBuilder(kind.label());
    switch (kind) {
      case ASSERTION, EXCEPTION ->
          result.uncaught().stream()
              .filter(u -> isReported(u) && kind(u) == kind)
              .forEach(u -> key.append(' ').append(place(u.thrown())));
      case DEADLOCK, STUCK -> {
        if (result.ending() instanceof Ending.Blocked blocked) {
          blocked.strands().stream()
              .map(b -> b.kind() + Words.at(b.site()) + Words.operation(b.site()))
              .distinct()
              .sorted()
              .forEach(w -> key.append(' ').append(w));
        }
      }
      case LIVELOCK, STARVATION -> {
        if (result.ending() instanceof Ending.Stopped(Cycle cycle)) {
          key.append(Cycles.key(cycle));
        }
      }
      case EXIT, OUTCOME, RACE, LIMIT, UNSUPPORTED -> key.append(' ').append(result.ending());
    }
    return key.toString();
  }

  private static String place(Throwable thrown) {
    StackTraceElement[] stack = thrown.getStackTrace();
    return thrown.getClass().getName() + (stack.length == 0 ? "" : " " + stack[0]);
  }

  /**
   * A handler of the program's own is its answer to an exception; to a failed assertion it is none.
   */
  private static boolean isReported(Uncaught uncaught) {
    return !uncaught.handled() || kind(uncaught) == Kind.ASSERTION;
  }

  private static Kind kind(Uncaught uncaught) {
    Throwable cause = uncaught.thrown();
    for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
      if (cause instanceof AssertionError) {
        return Kind.ASSERTION;
      }
      cause = cause.getCause();
    }
    return Kind.EXCEPTION;
  }

  private static Kind kind(Ending.Blocked blocked) {
    return new WaitForGraph(blocked.strands()).cycle().isEmpty() ? Kind.STUCK : Kind.DEADLOCK;
  }

  // ---- at length, for what is reported

  /** What of this kind went wrong. */
  public Problem explain(Result result, Kind kind) {
    return switch (kind) {
      case ASSERTION, EXCEPTION -> thrown(result, kind);
      case DEADLOCK, STUCK, LIVELOCK, STARVATION, EXIT, OUTCOME, RACE, LIMIT, UNSUPPORTED ->
          switch (result.ending()) {
            case Ending.Blocked blocked when kind == Kind.DEADLOCK -> deadlock(blocked);
            case Ending.Blocked blocked -> stuck(blocked);
            case Ending.Exited exited ->
                new Problem(
                    kind, "the program called System.exit(" + exited.status() + ")", lastSteps());
            case Ending.Stopped(Cycle cycle) -> new Cycles(cycle, words).explain();
            case Ending.Stopped stopped -> new Problem(kind, "the execution was ended", List.of());
            case Ending.StepLimit limit -> limit(limit);
            case Ending.Unsupported unsupported -> unsupported(unsupported);
            case Ending.Completed completed ->
                new Problem(kind, "the program came to its end", List.of());
            case Ending.Cut cut -> new Problem(kind, "the time was over", List.of());
          };
    };
  }

  private Problem thrown(Result result, Kind kind) {
    List<String> details = new ArrayList<>();
    String message = "";
    for (Uncaught uncaught : result.uncaught()) {
      if (isReported(uncaught) && kind(uncaught) == kind) {
        String what = Words.thread(uncaught.strand()) + " threw " + oneLine(uncaught.thrown());
        if (message.isEmpty()) {
          message = what;
        }
        details.add(what + ", which nobody caught");
        Throwable cause = uncaught.thrown();
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
          if (i > 0) {
            details.add("    caused by " + oneLine(cause));
          }
          details.addAll(Words.stack(List.of(cause.getStackTrace())));
          cause = cause.getCause();
        }
      }
    }
    if (result.ending() instanceof Ending.Blocked blocked) {
      details.add("afterwards the program could not end:");
      blocked.strands().forEach(b -> details.add("    " + wait(b)));
    }
    return new Problem(kind, message, details);
  }

  private static String oneLine(Throwable thrown) {
    return thrown.toString().lines().findFirst().orElse(thrown.getClass().getName());
  }

  private Problem deadlock(Ending.Blocked blocked) {
    List<BlockedStrand> cycle = new WaitForGraph(blocked.strands()).cycle();
    String message =
        cycle.size() == 1
            ? Words.thread(cycle.get(0).strand()) + " waits for itself"
            : String.join(" and ", cycle.stream().map(b -> Words.thread(b.strand())).toList())
                + " wait for each other";
    List<String> details = new ArrayList<>();
    for (BlockedStrand b : cycle) {
      details.add(wait(b));
    }
    List<BlockedStrand> others = new ArrayList<>(blocked.strands());
    others.removeAll(cycle);
    if (!others.isEmpty()) {
      details.add("besides:");
      others.forEach(b -> details.add("    " + wait(b)));
    }
    details.addAll(stacks(blocked));
    return new Problem(Kind.DEADLOCK, message, details);
  }

  private Problem stuck(Ending.Blocked blocked) {
    List<BlockedStrand> strands = blocked.strands();
    BlockedStrand first =
        strands.stream()
            .filter(b -> b.kind() != BlockedStrand.Wait.JOIN && !isDaemon(b.strand()))
            .findFirst()
            .orElse(strands.get(0));
    Reasons reasons = new Reasons(history, words, strands);
    List<String> details = new ArrayList<>();
    for (BlockedStrand b : strands) {
      details.add(wait(b));
      reasons.why(b).forEach(line -> details.add("    " + line));
    }
    details.addAll(stacks(blocked));
    return new Problem(
        Kind.STUCK,
        Words.thread(first.strand())
            + " waits for ever in "
            + Words.operation(first.site())
            + Words.at(first.site()),
        details);
  }

  private static boolean isDaemon(Strand strand) {
    return strand.thread().isDaemon();
  }

  /** What a blocked strand holds and waits for. */
  private String wait(BlockedStrand b) {
    StringBuilder text = new StringBuilder(Words.thread(b.strand()));
    List<String> held =
        b.holds().stream()
            .map(h -> words.object(h.lock()) + " (taken" + Words.at(h.site()) + ")")
            .toList();
    if (!held.isEmpty()) {
      text.append(" holds ").append(String.join(", ", held)).append(" and");
    }
    text.append(
        switch (b.kind()) {
          case MONITOR, LOCK -> " waits for " + words.object(b.object());
          case NOTIFICATION -> " waits to be notified on " + words.object(b.object());
          case JOIN -> " waits for the end of " + words.object(b.object());
          case CLASS_INIT -> " waits for the initialisation of " + words.object(b.object());
          case OPERATION -> operation(b);
          case OUTSIDE ->
              " waits in " + Words.operation(b.site()) + " for what happens outside of the program";
          case EXIT -> " called System.exit and waits for the end of the shutdown hooks";
          case PARK -> " is parked and waits for an unpark";
        });
    text.append(Words.at(b.site()));
    if (b.owner() != null && b.kind() != BlockedStrand.Wait.JOIN) {
      text.append(", which ").append(Words.thread(b.owner())).append(" holds");
      text.append(b.ownerSite() == 0 ? "" : " (taken" + Words.at(b.ownerSite()) + ")");
    }
    return text.toString();
  }

  private String operation(BlockedStrand b) {
    dev.heddle.kernel.Operation operation = dev.heddle.kernel.Sites.get(b.site()).operation();
    String what = operation == null ? "its turn" : operation.waitsFor();
    return " waits in "
        + Words.operation(b.site())
        + " on "
        + words.object(b.object())
        + " for "
        + what;
  }

  private Problem limit(Ending.StepLimit limit) {
    List<String> details = new ArrayList<>();
    details.add(
        "perhaps a livelock: threads that run and run and get nowhere; or the program is just long:"
            + " --max-steps raises the limit");
    details.addAll(lastSteps());
    return new Problem(
        Kind.LIMIT,
        "the program took more than " + limit.steps() + " steps without coming to its end",
        details);
  }

  private static Problem unsupported(Ending.Unsupported unsupported) {
    List<String> details = new ArrayList<>();
    details.addAll(Words.stack(unsupported.stack()));
    return new Problem(Kind.UNSUPPORTED, unsupported.what(), details);
  }

  private List<String> lastSteps() {
    List<String> lines = new ArrayList<>();
    List<History.Entry> entries = history.entries();
    lines.add("the last steps:");
    for (History.Entry entry :
        entries.subList(Math.max(0, entries.size() - LAST_STEPS), entries.size())) {
      if (entry instanceof History.Step step) {
        lines.add(
            "    "
                + Words.thread(step.strand())
                + ": "
                + Words.operation(step.site())
                + Words.at(step.site()));
      }
    }
    return lines;
  }

  private static final int LAST_STEPS = 12;

  private static List<String> stacks(Ending.Blocked blocked) {
    List<String> lines = new ArrayList<>();
    for (BlockedStrand b : blocked.strands()) {
      lines.add("stack of " + Words.thread(b.strand()) + ":");
      lines.addAll(Words.stack(b.strand().stack()));
    }
    return lines;
  }
}
