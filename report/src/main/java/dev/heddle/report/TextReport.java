package dev.heddle.report;

import dev.heddle.explorer.Coverage;
import dev.heddle.explorer.Exploration;
import dev.heddle.explorer.Finding;
import dev.heddle.explorer.Kind;
import dev.heddle.explorer.Outcome;
import dev.heddle.explorer.PartialProof;
import dev.heddle.explorer.Residual;
import dev.heddle.explorer.Shrunk;
import dev.heddle.explorer.shrink.Cost;
import dev.heddle.explorer.strategy.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A check's report for people. */
public final class TextReport {
  private static final int MAX_OUTCOMES = 10;
  private static final int MAX_OUTPUT_LINES = 20;
  private static final int MAX_OUTCOME_WIDTH = 60;

  private final CheckReport report;
  private final Style style;
  private final List<String> lines = new ArrayList<>();

  private TextReport(CheckReport report, Style style) {
    this.report = report;
    this.style = style;
  }

  /** The report's lines. */
  public static List<String> render(CheckReport report, Style style) {
    TextReport text = new TextReport(report, style);
    text.headline();
    text.regressions();
    text.findings();
    text.outcomes();
    text.closing();
    text.resumption();
    return text.lines;
  }

  private void headline() {
    Exploration e = report.exploration();
    String verdict =
        switch (e.verdict()) {
          case FAILED -> style.bad("FAILED");
          case PROVED -> style.good("PROVED");
          case PASSED -> style.good("PASSED " + soFar(e.coverage().partial()));
          case INCONCLUSIVE -> style.bad("INCONCLUSIVE");
        };
    lines.add(
        report.program()
            + ": "
            + verdict
            + format(
                " - %,d schedules in %.1f s (%,.0f/s, %s, seed %d)%s",
                e.schedules(),
                e.seconds(),
                report.rate(),
                e.strategy(),
                report.seed(),
                report.interrupted() ? ", interrupted" : ""));
  }

  private static String soFar(@Nullable PartialProof partial) {
    return partial == null || !partial.isWhole()
        ? "so far"
        : "up to " + partial.bound().unit().count(partial.bound().limit());
  }

  private void regressions() {
    boolean isOver = false;
    if (!report.regressions().isEmpty()) {
      lines.add("");
      lines.add("schedules known from earlier checks:");
    }
    for (Regression regression : report.regressions()) {
      lines.add("   " + regression.file() + " " + regression.words());
      isOver |= regression.state() == Regression.State.NO_LONGER_FAILS && !regression.replaced();
      isOver |= regression.state() == Regression.State.NO_LONGER_APPLIES && !regression.replaced();
    }
    if (isOver) {
      lines.add("   Files are kept until you delete them; they are replayed by each check.");
    }
  }

  private void findings() {
    int number = 0;
    for (Exploration.Counted counted : report.exploration().findings()) {
      Finding finding = counted.finding();
      lines.add("");
      lines.add(style.strong(++number + ". " + finding.kind().label() + ": ") + finding.message());
      lines.add(
          finding.firstSchedule() == 0
              ? "   shown by a known schedule, and by none of those that were explored"
              : format(
                  "   first in schedule %,d; in %,d of %,d schedules (%s)",
                  finding.firstSchedule(),
                  counted.count(),
                  Math.max(report.exploration().schedules(), finding.firstSchedule()),
                  percent(counted.count(), report.exploration().schedules())));
      finding.details().forEach(d -> lines.add("   " + d));
      output("printed", finding.output());
      output("printed on System.err", finding.errors());
      String file = report.findingFiles().get(finding);
      if (file != null) {
        lines.add("   replay: " + style.strong("heddle replay " + file));
        shrunk(finding);
      }
    }
  }

  private void shrunk(Finding finding) {
    Shrunk shrunk = finding.shrunk();
    if (shrunk == null) {
      if (finding.kind() == Kind.LIVELOCK || finding.kind() == Kind.STARVATION) {
        lines.add("   not shrunk: what repeats is part of the schedule");
      }
      return;
    }
    String fewest =
        shrunk.fewest() && shrunk.after().preemptions() > 0
            ? "; with fewer preemptions it does not come"
            : "";
    String from = shrunk.original() == null ? "" : ", shrunk from " + cost(shrunk.before());
    String original = report.originalFiles().get(finding);
    lines.add("   " + cost(shrunk.after()) + from + fewest);
    if (original != null) {
      lines.add("   as it was found: heddle replay " + original);
    }
  }

  private static String cost(Cost cost) {
    return format(
        "%,d %s and %,d %s",
        cost.preemptions(),
        cost.preemptions() == 1 ? "preemption" : "preemptions",
        cost.steps(),
        cost.steps() == 1 ? "step" : "steps");
  }

  private void output(String what, String text) {
    if (text.isBlank()) {
      return;
    }
    lines.add("   " + what + ":");
    List<String> printed = text.lines().toList();
    printed.stream().limit(MAX_OUTPUT_LINES).forEach(l -> lines.add(style.faint("     | " + l)));
    if (printed.size() > MAX_OUTPUT_LINES) {
      lines.add(style.faint("     | ... " + (printed.size() - MAX_OUTPUT_LINES) + " more lines"));
    }
  }

  private void outcomes() {
    List<Outcome> outcomes = report.exploration().outcomes();
    if (outcomes.isEmpty() || (outcomes.size() == 1 && outcomes.get(0).output().isEmpty())) {
      return;
    }
    lines.add("");
    lines.add(
        style.strong(
            outcomes.size() == 1
                ? (outcomes.get(0).count() == report.exploration().schedules()
                    ? "always the same output:"
                    : "the same output in every schedule that came to its end:")
                : format("%,d different outputs:", outcomes.size())));
    outcomes.stream().limit(MAX_OUTCOMES).forEach(this::outcome);
    if (outcomes.size() > MAX_OUTCOMES) {
      lines.add(format("   ... %,d more", outcomes.size() - MAX_OUTCOMES));
    }
    if (report.exploration().furtherOutcomes() > 0) {
      lines.add(
          format(
              "   ... and others in %,d schedules, not told apart",
              report.exploration().furtherOutcomes()));
    }
  }

  private void outcome(Outcome outcome) {
    String text = outcome.output().stripTrailing().replace("\n", "\\n");
    if (text.length() > MAX_OUTCOME_WIDTH) {
      text = text.substring(0, MAX_OUTCOME_WIDTH - 3) + "...";
    }
    String file = report.outcomeFiles().get(outcome);
    lines.add(
        format(
            "   %8s %,9d  \"%s\"%s",
            percent(outcome.count(), report.exploration().schedules()),
            outcome.count(),
            text,
            file == null ? "" : style.faint("  heddle replay " + file)));
  }

  private void resumption() {
    if (report.checkpoint() != null) {
      lines.add("");
      lines.add("To go on, give the same options and --resume (" + report.checkpoint() + ").");
    }
  }

  private void closing() {
    if (report.exploration().contact() != null) {
      lines.add("");
      lines.add(
          "This program talks to the outside, first in "
              + report.exploration().contact()
              + ": a schedule replays only as far as the outside does.");
    }
    races();
    switch (report.exploration().verdict()) {
      case PROVED -> {
        lines.add("");
        lines.add(proof());
      }
      case PASSED -> {
        lines.add("");
        if (report.exploration().coverage().hindrance() != null) {
          lines.add("This is no proof: " + report.exploration().coverage().hindrance() + ".");
        }
        PartialProof partial = report.exploration().coverage().partial();
        if (partial != null && partial.isAny()) {
          lines.add(partialProof(partial));
        }
        lines.addAll(howFar(report.exploration().coverage()));
        Residual residual = report.exploration().coverage().residual();
        if (residual != null) {
          lines.addAll(Residue.lines(residual));
        }
        lines.add(
            "Nothing was found in these schedules; others may differ. Assumes sequentially consistent"
                + " memory.");
      }
      case INCONCLUSIVE -> {
        if (report.exploration().findings().isEmpty()) {
          lines.add("");
          String hindrance = report.exploration().coverage().hindrance();
          lines.add(
              hindrance == null
                  ? "No schedule came to its end: nothing can be said. Give it more --time."
                  : "This is no proof: " + hindrance + ". Use another --strategy, such as auto.");
        }
      }
      case FAILED -> {
        if (report.exploration().coverage().isComplete()) {
          lines.add("");
          lines.add(proof());
        }
      }
    }
  }

  private void races() {
    Exploration e = report.exploration();
    if (!e.ignoredRaces().isEmpty()) {
      lines.add("");
      lines.add("Races that are not reported, as you asked:");
      e.ignoredRaces()
          .forEach(
              (name, count) ->
                  lines.add(
                      format(
                          "   %s%s",
                          name,
                          count == 0 ? ", never seen" : format(", in %,d schedules", count))));
    }
    if (!e.warnings().isEmpty()) {
      lines.add("");
      lines.add(style.strong("Warnings") + " (they do not change the verdict):");
      e.warnings().forEach(w -> lines.add("   " + w));
    }
  }

  private String proof() {
    Coverage coverage = report.exploration().coverage();
    List<String> assumptions = coverage.assumptions();
    return format(
        "Every order of steps that matters was run: %,d of them%s. Assumes that %s.",
        coverage.distinct(),
        coverage.redundant() == 0
            ? ""
            : format(" (and %,d schedules begun that led to no other)", coverage.redundant()),
        assumptions == null ? "" : String.join("; that ", assumptions));
  }

  private static String partialProof(PartialProof partial) {
    return format(
        "Proved up to that bound only: every schedule with at most %s was run. Assumes that %s.",
        partial.bound().unit().count(partial.bound().done()),
        String.join("; that ", partial.assumptions()));
  }

  private static List<String> howFar(Coverage coverage) {
    Estimate all = coverage.estimate();
    if (all != null) {
      return List.of(
          format(
              "There are about %s orders of steps that matter (standard error %s; unbiased, from %,d"
                  + " random descents); %s of them were run.",
              roughly(all.traces()),
              roughly(all.standardError()),
              all.descents(),
              percentOf(coverage.share())));
    }
    return coverage.share() < 1
        ? List.of(
            "By an estimate, which is too high at first, "
                + percentOf(coverage.share())
                + " of the orders of steps that matter were run.")
        : List.of();
  }

  /** Three digits, for more are not known. */
  private static String roughly(double number) {
    return number < 1e12
        ? format("%,d", new BigDecimal(number).round(new MathContext(3)).toBigInteger())
        : format("%.1e", number);
  }

  /**
   * How far a search is, after a comma; nothing where that is not known.
   *
   * @param all how much there is in all, if that is known
   */
  public static String share(double share, @Nullable Estimate all) {
    return Double.isNaN(share)
        ? ""
        : ", explored: about "
            + percentOf(share)
            + (all == null ? "" : " of " + roughly(all.traces()));
  }

  private static String percentOf(double share) {
    return share < 0.001 ? "less than 0.1 %" : format("%.1f %%", 100 * share);
  }

  private static String percent(long count, long of) {
    if (of == 0) {
      return "-";
    }
    double percent = 100.0 * count / of;
    return percent > 0 && percent < 0.1 ? "< 0.1 %" : format("%.1f %%", percent);
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation is Error Prone's own
  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
