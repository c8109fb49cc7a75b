package dev.heddle.explorer.shrink;

import dev.heddle.explorer.schedule.Recorder;
import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.schedule.Schedule.Switch;
import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Strategy;
import java.util.ArrayList;
import java.util.List;

/** Passes on the choices of another strategy, and notes what they cost and what else there was. */
final class Noting implements Strategy {
  /** So many positions at which there was a choice are kept. */
  private static final int MAX_PLACES = 5_000;

  private final Recorder recorder;
  private final List<Switch> deviations = new ArrayList<>();
  private final List<Switch> preemptions = new ArrayList<>();
  private final List<Switch> alternatives = new ArrayList<>();
  private final List<Plan.Drawn> draws = new ArrayList<>();
  private int whims;

  Noting(Strategy inner) {
    this.recorder = new Recorder(inner);
  }

  @Override
  public int nextStrand(Candidates candidates) {
    boolean canGoOn = Course.canGoOn(candidates);
    int usual = Course.usual(candidates);
    boolean isReady = Course.isReady(candidates, usual);
    int chosen = recorder.nextStrand(candidates);
    if (chosen != usual) {
      deviations.add(switchTo(candidates, chosen));
      whims += isReady && !Course.isReady(candidates, chosen) ? 1 : 0;
    }
    if (canGoOn && chosen != candidates.lastIndex()) {
      preemptions.add(switchTo(candidates, chosen));
    }
    for (int i = 0; canGoOn && i < candidates.size() && alternatives.size() < MAX_PLACES; i++) {
      if (i != candidates.lastIndex()) {
        alternatives.add(switchTo(candidates, i));
      }
    }
    return chosen;
  }

  private static Switch switchTo(Candidates candidates, int index) {
    Strand last = candidates.last();
    boolean atMinor = candidates.lastIndex() >= 0 && candidates.pending().isMinor();
    return new Switch(
        last.id(), last.ops(), atMinor ? last.minors() : -1, candidates.get(index).id());
  }

  @Override
  public int nextDraw(Draw draw, int bound) {
    int drawn = recorder.nextDraw(draw, bound);
    draws.add(new Plan.Drawn(draw, drawn));
    whims += drawn == 0 ? 0 : 1;
    return drawn;
  }

  /** What was chosen, exactly. */
  Schedule schedule(List<String> points) {
    return recorder.schedule(points);
  }

  /** What was chosen, but for what is usual. */
  Plan plan() {
    return new Plan(deviations, draws);
  }

  /** Where strands were stopped that could have gone on. */
  List<Switch> preemptions() {
    return preemptions;
  }

  /** Where strands could have been stopped. */
  List<Switch> alternatives() {
    return alternatives;
  }

  /**
   * What the execution costs.
   *
   * @param steps how many scheduling points it passed
   */
  Cost cost(long steps) {
    return new Cost(preemptions.size(), steps, whims, deviations.size());
  }
}
