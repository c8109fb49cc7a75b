package dev.heddle.explorer.strategy.exhaustive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Finds what a step that sleeps would have met where an execution took something else, and plants
 * that.
 *
 * <p>A step sleeps until another conflicts with it. What its strand does from then on need not be
 * what slept: the last thread but daemons does not end with its last operation, but in a step of
 * its own. An event x that conflicts with what slept, and does not depend on what woke it, need
 * then be in no race: what the strand did may not conflict with it. But where x comes first, the
 * step wakes up without the other, and may be what it was. (In the model of the algorithm's authors
 * a step touches one place, which depends on what its own thread did before, and this cannot be.)
 */
final class Woken {
  private final Trace trace;
  private final IntFunction<Node> nodes;
  private final Planting planting;
  private final Reversal plan;

  /** The step that slept, what woke it, and what would have; all that depends on them is left. */
  private final List<Integer> left = new ArrayList<>();

  Woken(Trace trace, IntFunction<Node> nodes, Planting planting) {
    this.trace = trace;
    this.nodes = nodes;
    this.planting = planting;
    this.plan = new Reversal(trace, nodes);
  }

  /** Plants what is not known from the execution before, which began with the same events. */
  void plant(int same) {
    for (int event = 1; event < trace.length() - 1; event++) {
      List<Sleeper> asleep = nodes.apply(event).asleep;
      for (int i = 0; i < asleep.size(); i++) {
        Sleeper sleeper = asleep.get(i);
        if (sleeper.strand() != trace.strand(event)
            && trace.conflicts(event, sleeper.footprint())) {
          plant(event, sleeper, same);
        }
      }
    }
  }

  private void plant(int event, Sleeper sleeper, int same) {
    int next = trace.next(sleeper.strand(), event);
    boolean isKnown = next != Trace.NONE && next < same;
    if (next != Trace.NONE && trace.footprint(next).equals(sleeper.footprint())) {
      return;
    }
    left.clear();
    left.add(event);
    for (int x = event + 1; x < trace.length(); x++) {
      if (x == next) {
        left.add(x);
      } else if (!trace.dependsOn(left, x) && trace.conflicts(x, sleeper.footprint())) {
        if (!trace.isOffered(x) && !(isKnown && x < same)) {
          plan.make(left, x, trace.isConditional(x));
          planting.insert(event, plan);
        }
        left.add(x);
      }
    }
  }
}
