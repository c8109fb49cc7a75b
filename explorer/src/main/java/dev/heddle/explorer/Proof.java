package dev.heddle.explorer;

import dev.heddle.explorer.strategy.Bound;
import dev.heddle.explorer.strategy.SearchStrategy;
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
   * @param unwatched which code of the program was left alone
   */
  static Coverage coverage(
      SearchStrategy search,
      @Nullable Traces traces,
      Executions executions,
      Challenge challenge,
      @Nullable String unwatched) {
    List<String> assumptions = assumptions(search, executions, unwatched);
    Bound bound = search.bound();
    String hindrance = hindrance(search, executions);
    if (challenge.hasRefuted()) {
      hindrance = Challenge.REFUTED;
    } else if (hindrance == null && search.isProof() && challenge.isOpen()) {
      hindrance = Challenge.UNTRIED;
    }
    long distinct =
        traces == null || search.distinct() >= 0 || traces.isEstimated()
            ? search.distinct()
            : traces.distinct();
    return new Coverage(
        distinct,
        search.redundant(),
        search.share(),
        search.estimate(),
        search.isProof() && hindrance == null ? assumptions : null,
        hindrance == null ? search.limit() : hindrance,
        bound == null
            ? null
            : new PartialProof(hindrance == null ? bound : bound.withNone(), assumptions),
        traces == null ? null : traces.residual(search));
  }

  /** Why a search that has run all its schedules has not shown anything for others. */
  static @Nullable String hindrance(SearchStrategy search, Executions executions) {
    if (!search.isProof() && search.bound() == null) {
      return null;
    }
    if (executions.contact() != null) {
      return "the program talks to the outside, which may answer differently";
    }
    if (executions.options().spurious()) {
      return "not every wait was ended without cause wherever it could be";
    }
    if (executions.hasOverflowed()) {
      return "some accesses to memory were not looked at: a data race may hide there";
    }
    return null;
  }

  private static List<String> assumptions(
      SearchStrategy search, Executions executions, @Nullable String unwatched) {
    List<String> assumptions = new ArrayList<>();
    assumptions.add("memory is sequentially consistent");
    assumptions.add(
        "threads share no object of the JDK that is neither made for it nor watched for races");
    assumptions.add("threads do not wait inside of the JDK where Heddle does not see it");
    if (unwatched != null) {
      assumptions.add("threads do not meet in code that is left alone (" + unwatched + ")");
    }
    switch (executions.options().timeouts()) {
      case IDLE -> assumptions.add("timeouts expire only when nothing else can run");
      case ORDERED ->
          assumptions.add("sleeps and timeouts end only when nothing else can run, in their order");
      case ANY -> {}
    }
    if (search.isPatient()) {
      assumptions.add("a loop that waits looks again only when what it reads has changed");
    }
    if (executions.kernel().hasPolled()) {
      assumptions.add("who looks at the clock more than 100 times waits for others");
    }
    if (executions.kernel().hasSetDefaultsBesideOthers()) {
      assumptions.add(
          "a call of the JDK asks for a default locale, time zone or handler in one step with what"
              + " its thread did before");
    }
    assumptions.add("no wait ends without cause");
    return assumptions;
  }
}
