package dev.heddle.explorer;

import dev.heddle.explorer.diagnosis.Words;
import dev.heddle.explorer.observe.LockOrder.Inversion;
import java.util.List;
import java.util.stream.Collectors;

/** What deserves a look and is no finding. */
final class Warnings {
  private Warnings() {}

  /** The orders of locks that could deadlock, and in no schedule did. */
  static List<String> of(List<Inversion> inversions) {
    return inversions.stream().map(Warnings::text).toList();
  }

  private static String text(Inversion inversion) {
    return inversion.legs().stream()
            .map(
                l ->
                    "thread \""
                        + l.thread()
                        + "\" took "
                        + article(l.outer())
                        + Words.at(l.outerSite())
                        + " and then "
                        + article(l.inner())
                        + Words.at(l.innerSite()))
            .collect(Collectors.joining("; "))
        + ": in the wrong order these are a deadlock, which no schedule has shown";
  }

  private static String article(String type) {
    return (type.isEmpty() || "AEIOU".indexOf(type.charAt(0)) < 0 ? "a " : "an ") + type;
  }
}
