package dev.heddle.explorer;

import dev.heddle.explorer.diagnosis.Words;
import dev.heddle.explorer.observe.LockOrder.Inversion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What deserves a look and is no finding. */
final class Warnings {
  private Warnings() {}

  /**
   * The warnings.
   *
   * @param inversions orders of locks that could deadlock, and in no schedule did
   * @param unwatched whether a schedule used more memory than is watched for races
   */
  static List<String> of(List<Inversion> inversions, boolean unwatched) {
    List<String> warnings = new ArrayList<>(inversions.stream().map(Warnings::text).toList());
    if (unwatched) {
      warnings.add(
          "a schedule used more memory than is watched (1,000,000 locations): races on the rest are"
              + " not seen");
    }
    return List.copyOf(warnings);
  }

  private static String text(Inversion inversion) {
    return "lock order: "
        + inversion.legs().stream()
            .map(
                l ->
                    "thread \""
                        + l.thread()
                        + "\" took "
                        + Words.article(l.outer())
                        + Words.at(l.outerSite())
                        + " and then "
                        + Words.article(l.inner())
                        + Words.at(l.innerSite()))
            .collect(Collectors.joining("; "))
        + ": in the wrong order these are a deadlock, which no schedule has shown";
  }
}
