package dev.heddle.explorer.shrink;

import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.strategy.SearchStrategy;
import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Strategy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows a schedule that was recorded earlier, perhaps of another version of the program: as far
 * as that lets it. A program that has not changed takes the same course as when it was recorded.
 */
public final class KnownSchedule implements SearchStrategy, Strategy {
  private final Schedule schedule;
  private final Map<Integer, Strand> strands = new HashMap<>();
  private Following following;
  private int nextDraw;

  /** Follows this schedule. */
  public KnownSchedule(Schedule schedule) {
    this.schedule = schedule;
    this.following = following();
  }

  private Following following() {
    return new Following(new Plan(schedule.switches(), List.of()));
  }

  @Override
  public String name() {
    return "known schedule";
  }

  @Override
  public Strategy begin(long number) {
    following = following();
    strands.clear();
    nextDraw = 0;
    return this;
  }

  @Override
  public int nextStrand(Candidates candidates) {
    strands.put(candidates.last().id(), candidates.last());
    for (int i = 0; i < candidates.size(); i++) {
      strands.put(candidates.get(i).id(), candidates.get(i));
    }
    int wanted = following.wanted(candidates);
    int last = candidates.lastIndex();
    return wanted >= 0 ? wanted : last >= 0 ? last : Course.usual(candidates);
  }

  @Override
  public int nextDraw(Draw draw, int bound) {
    int drawn = nextDraw < schedule.draws().size() ? schedule.draws().get(nextDraw++) : 0;
    return drawn < bound ? drawn : 0;
  }

  /**
   * Why the last execution has nothing to do with the schedule, in words: a thread of which it
   * speaks was not there, or never came so far. That a thread had to wait where it was to go on is
   * no such reason: a lock that was missing makes it so.
   *
   * @return {@code null} if there is no reason
   */
  public @Nullable String whyNot() {
    for (Schedule.Switch s : schedule.switches()) {
      Strand from = strands.get(s.from());
      if (from == null || strands.get(s.to()) == null) {
        return "thread number " + (from == null ? s.from() : s.to()) + " of it is not there";
      }
      if (from.ops() < s.ops()) {
        return "thread \""
            + from.name()
            + "\" takes but "
            + from.ops()
            + " of "
            + s.ops()
            + " steps";
      }
    }
    return null;
  }
}
