package dev.heddle.cli;

import dev.heddle.explorer.Exploration;
import dev.heddle.explorer.Explorer;
import dev.heddle.explorer.ExplorerOptions;
import dev.heddle.explorer.Finding;
import dev.heddle.explorer.Kind;
import dev.heddle.explorer.schedule.ScheduleFile;
import dev.heddle.explorer.shrink.KnownSchedule;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Options;
import dev.heddle.kernel.Sites;
import dev.heddle.report.Regression;
import dev.heddle.report.Regression.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs the schedules that earlier checks of the program have kept, before anything else, each as an
 * exploration of its own; and keeps those of new findings.
 */
final class Regressions {
  /** So many new ones one check keeps. */
  private static final int MAX_NEW = 20;

  private static final Set<Kind> NOT_KEPT = Set.of(Kind.LIMIT, Kind.UNSUPPORTED);

  private final Session session;
  private final ExplorerOptions options;
  private final KnownFiles files;
  private final List<Regression> results = new ArrayList<>();

  Regressions(Session session, ExplorerOptions options, Path directory) {
    this.session = session;
    this.options = options;
    this.files = new KnownFiles(directory, session);
  }

  /** What has become of each. */
  List<Regression> results() {
    return List.copyOf(results);
  }

  /**
   * Runs them all.
   *
   * @param explore runs an exploration, where Ctrl-C and the clock can end it; {@code null} when it
   *     was not run, because they have
   * @param told is told of each at once
   */
  void run(
      Kernel kernel, Function<Explorer, @Nullable Exploration> explore, Consumer<Regression> told) {
    for (KnownFiles.Known known : files.read()) {
      Regression result = run(known, kernel, explore);
      if (result == null) {
        return;
      }
      results.add(result);
      told.accept(result);
    }
  }

  private @Nullable Regression run(
      KnownFiles.Known known, Kernel kernel, Function<Explorer, @Nullable Exploration> explore) {
    ScheduleFile content = known.content();
    if (content == null) {
      return new Regression(
          known.file().toString(), State.UNREADABLE, null, null, known.problem(), false, List.of());
    }
    String other = otherOptions(content);
    if (other != null) {
      return result(known, content, State.NOT_RUN, other, List.of());
    }
    content.points().forEach(Sites::arm);
    try {
      KnownSchedule schedule = new KnownSchedule(content.schedule());
      Exploration seen =
          explore.apply(
              new Explorer(
                  kernel, session.program(), schedule, optionsFor(content), explorer -> {}));
      return seen == null ? null : judge(known, content, schedule, seen);
    } finally {
      Sites.disarm();
    }
  }

  /** Why the schedule cannot be judged in this check, or {@code null}. */
  private @Nullable String otherOptions(ScheduleFile content) {
    String kind = content.ending().kind();
    if (!content.timeouts().equals(session.options().timeouts().name().toLowerCase(Locale.ROOT))) {
      return "it was found with --timeouts " + content.timeouts();
    }
    if (content.spurious() != session.options().spurious()) {
      return "it was found " + (content.spurious() ? "with" : "without") + " --spurious";
    }
    if (!content.program().instrument().equals(session.id().instrument())
        || !content.program().skip().equals(session.id().skip())) {
      return "it was found with other values of --instrument and --skip";
    }
    if (Kind.RACE.label().equals(kind) && !options.reporting().races()) {
      return "it shows a race, and this check has --no-races";
    }
    if (Kind.OUTCOME.label().equals(kind) && options.expectations().pattern() == null) {
      return "it was found with --expect-outcome";
    }
    return null;
  }

  private ExplorerOptions optionsFor(ScheduleFile content) {
    return new ExplorerOptions(
        1,
        options.time(),
        new Options(content.maxSteps(), session.options().timeouts(), session.options().spurious()),
        new ExplorerOptions.Expectations(options.expectations().pattern(), false),
        true,
        options.reporting(),
        false,
        options.unwatched());
  }

  private static Regression judge(
      KnownFiles.Known known, ScheduleFile content, KnownSchedule schedule, Exploration seen) {
    List<Finding> findings =
        seen.findings().stream()
            .map(Exploration.Counted::finding)
            .filter(f -> f.kind() != Kind.UNSUPPORTED)
            .map(Regressions::known)
            .sorted(Comparator.comparing((Finding f) -> !isSame(f, content.ending())))
            .toList();
    if (!findings.isEmpty()) {
      Finding first = findings.getFirst();
      String why =
          isSame(first, content.ending())
              ? first.message()
              : "but otherwise, with " + first.kind().label() + ": " + first.message();
      return result(known, content, State.STILL_FAILS, why, findings);
    }
    if (seen.ignoredRaces().values().stream().anyMatch(count -> count > 0)) {
      return result(known, content, State.NOT_RUN, "its race is one to be ignored", List.of());
    }
    String whyNot =
        seen.schedules() == 0 || !seen.findings().isEmpty()
            ? "it did not come to its end"
            : schedule.whyNot();
    return whyNot == null
        ? result(known, content, State.NO_LONGER_FAILS, null, List.of())
        : result(known, content, State.NO_LONGER_APPLIES, whyNot, List.of());
  }

  private static boolean isSame(Finding finding, ScheduleFile.End end) {
    String kind = finding.kind().label();
    return kind.equals(end.kind())
        && (finding.kind() != Kind.RACE
            || KnownFiles.name(kind, finding.message())
                .equals(KnownFiles.name(end.kind(), end.message())));
  }

  /** As a finding of none of the schedules that are explored. */
  private static Finding known(Finding f) {
    return new Finding(
        f.kind(), f.message(), f.details(), f.schedule(), 0, f.output(), f.errors(), f.events());
  }

  private static Regression result(
      KnownFiles.Known known,
      ScheduleFile content,
      State state,
      @Nullable String why,
      List<Finding> findings) {
    return new Regression(
        known.file().toString(),
        state,
        content.ending().kind(),
        content.ending().message(),
        why,
        false,
        findings);
  }

  /** The exploration with what the known schedules have shown, and it has not. */
  Exploration joined(Exploration exploration) {
    List<Exploration.Counted> all = new ArrayList<>(exploration.findings());
    Set<String> names = new HashSet<>();
    all.forEach(c -> names.add(name(c.finding())));
    for (Regression result : results) {
      for (Finding finding : result.findings()) {
        if (names.add(name(finding))) {
          all.add(new Exploration.Counted(finding, 1));
        }
      }
    }
    all.sort(Comparator.comparing((Exploration.Counted c) -> c.finding().kind()));
    return exploration.with(all);
  }

  private static String name(Finding finding) {
    return KnownFiles.name(finding.kind().label(), finding.message());
  }

  /**
   * Keeps the schedules of what was found and is not known yet.
   *
   * @return how many are kept beside those that were
   */
  int keep(Exploration exploration, ScheduleWriter writer) throws IOException {
    int kept = 0;
    for (Exploration.Counted counted : exploration.findings()) {
      Finding finding = counted.finding();
      boolean isKept =
          finding.schedule() != null
              && !NOT_KEPT.contains(finding.kind())
              && exploration.contact() == null
              && (finding.kind() != Kind.OUTCOME || options.expectations().pattern() != null);
      Path file = files.file(finding);
      if (isKept && kept < MAX_NEW && (!Files.exists(file) || hasFailedNoMore(file))) {
        writer.write(finding, file);
        kept++;
      }
    }
    return kept;
  }

  /** Whether the schedule in this file is to be replaced; notes that it is. */
  private boolean hasFailedNoMore(Path file) {
    for (int i = 0; i < results.size(); i++) {
      Regression result = results.get(i);
      if (result.file().equals(file.toString())) {
        boolean replaced =
            result.state() == State.NO_LONGER_FAILS || result.state() == State.NO_LONGER_APPLIES;
        if (replaced) {
          results.set(i, result.asReplaced());
        }
        return replaced;
      }
    }
    return false;
  }
}
