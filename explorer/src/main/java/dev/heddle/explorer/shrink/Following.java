package dev.heddle.explorer.shrink;

import dev.heddle.explorer.schedule.Schedule.Switch;
import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Strategy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Follows a plan as far as the execution lets it, and otherwise takes the usual course. */
final class Following implements Strategy {
  private final Map<Integer, Deque<Switch>> switches = new HashMap<>();
  private final Map<Draw, Deque<Integer>> draws = new EnumMap<>(Draw.class);

  Following(Plan plan) {
    for (Switch s : plan.switches()) {
      switches.computeIfAbsent(s.from(), from -> new ArrayDeque<>()).add(s);
    }
    for (Plan.Drawn drawn : plan.draws()) {
      draws.computeIfAbsent(drawn.draw(), draw -> new ArrayDeque<>()).add(drawn.value());
    }
  }

  @Override
  public int nextStrand(Candidates candidates) {
    int wanted = wanted(candidates);
    return wanted >= 0 ? wanted : Course.usual(candidates);
  }

  /** The index of the strand that the plan wants to go on here, or -1. */
  int wanted(Candidates candidates) {
    Deque<Switch> own = switches.get(candidates.last().id());
    while (own != null && !own.isEmpty() && isReached(own.getFirst(), candidates)) {
      Switch reached = own.removeFirst();
      int to =
          candidates.last().ops() == reached.ops() ? Course.indexOf(candidates, reached.to()) : -1;
      if (to >= 0) {
        return to;
      }
    }
    return -1;
  }

  /** Whether the strand is at the position of the switch, or past it. */
  private static boolean isReached(Switch wanted, Candidates candidates) {
    Strand last = candidates.last();
    if (last.ops() != wanted.ops()) {
      return last.ops() > wanted.ops();
    }
    boolean atMinor = candidates.lastIndex() >= 0 && candidates.pending().isMinor();
    return !atMinor || (wanted.minors() >= 0 && last.minors() >= wanted.minors());
  }

  @Override
  public int nextDraw(Draw draw, int bound) {
    Deque<Integer> left = draws.get(draw);
    Integer next = left == null ? null : left.pollFirst();
    return next == null || next >= bound ? 0 : next;
  }
}
