package dev.heddle.report;

import dev.heddle.explorer.Residual;
import dev.heddle.explorer.strategy.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words how much of what there is may be left. */
final class Residue {
  private Residue() {}

  static List<String> lines(Residual residual) {
    List<String> lines = new ArrayList<>();
    lines.add(
        format(
            "Seen: %s%,d orders of steps that matter, in %,d schedules.",
            residual.isEstimated() ? "about " : "", residual.distinct(), residual.schedules()));
    lines.add(
        residual.newTrace() == 0
            ? "Each of them was seen more than once, so a further schedule is unlikely to show a new"
                + " one (Good-Turing estimate: 0)."
            : format(
                "One more schedule shows a new one with a probability of about %s (Good-Turing"
                    + " estimate: the share of those seen once).",
                percent(residual.newTrace())));
    if (!residual.promises().isEmpty()) {
      lines.add(promises(residual.promises()));
    }
    return lines;
  }

  private static String promises(List<Promise> promises) {
    Promise any = promises.getFirst();
    return format(
        "A bug that shows when d steps come in a certain order would have been found with a"
            + " probability of at least: %s (by PCT's bound, for %,d threads and %,d choices).",
        promises.stream()
            .map(p -> percent(p.probability()) + " for d = " + p.depth())
            .collect(Collectors.joining(", ")),
        any.threads(),
        any.steps());
  }

  /** Never rounded up to certainty, nor down to nothing. */
  private static String percent(double probability) {
    if (probability > 0 && probability < 0.000_05) {
      return "less than 0.01 %";
    }
    if (probability >= 0.999_95) {
      return "99.99 %";
    }
    return format("%.2f %%", 100 * probability);
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation is Error Prone's own
  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
