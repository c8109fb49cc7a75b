package dev.heddle.explorer;

import dev.heddle.explorer.observe.Races;
import dev.heddle.explorer.strategy.Bound;
import dev.heddle.explorer.strategy.SearchStrategy;
import dev.heddle.kernel.Options;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whether a search that has come to its end is a proof, and what it takes for granted. */
final class Proof {
  private Proof() {}

  /**
   * What was covered.
   *
   * @param traces those seen, where they are counted
   * @param metOutside whether the program depends on what Heddle does not decide
   */
  static Coverage coverage(
      SearchStrategy search,
      @Nullable Traces traces,
      Races memory,
      Options options,
      boolean metOutside) {
    boolean isProof = search.isProof();
    Bound bound = search.bound();
    boolean shows = isProof || bound != null;
    String hindrance = null;
    if (shows && metOutside) {
      hindrance = "the program talks to the outside, which may answer differently";
    } else if (shows && options.spurious()) {
      hindrance = "not every wait was ended without cause wherever it could be";
    } else if (shows && memory.hasOverflowed()) {
      hindrance = "some accesses to memory were not looked at: a data race may hide there";
    } else if (search.limit() != null) {
      hindrance = search.limit();
    }
    long distinct =
        traces == null || search.distinct() >= 0 || traces.isEstimated()
            ? search.distinct()
            : traces.distinct();
    return new Coverage(
        distinct,
        search.redundant(),
        search.share(),
        isProof && hindrance == null ? assumptions(search, options) : null,
        hindrance,
        bound == null
            ? null
            : new PartialProof(
                hindrance == null || hindrance.equals(search.limit()) ? bound : bound.withNone(),
                assumptions(search, options)),
        traces == null ? null : traces.residual(search));
  }

  private static List<String> assumptions(SearchStrategy search, Options options) {
    List<String> assumptions = new ArrayList<>();
    assumptions.add("memory is sequentially consistent");
    assumptions.add(
        "threads share no object of the JDK that is neither made for it nor watched for races");
    assumptions.add("threads do not wait inside of the JDK where Heddle does not see it");
    switch (options.timeouts()) {
      case IDLE -> assumptions.add("timeouts expire only when nothing else can run");
      case ORDERED ->
          assumptions.add("sleeps and timeouts end only when nothing else can run, in their order");
      case ANY -> {}
    }
    if (search.isPatient()) {
      assumptions.add("a loop that waits looks again only when what it reads has changed");
    }
    assumptions.add("no wait ends without cause");
    return assumptions;
  }
}
