package dev.heddle.explorer.schedule;

import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Strategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Passes on the choices of another strategy and notes them. One serves many executions. */
public final class Recorder implements Strategy {
  private static final int FIELDS = 4;
  private static final int NOT_MINOR = -1;

  private Strategy inner;

  /** Four numbers a switch: from, ops, minors, to. */
  private int[] switches = new int[FIELDS * 64];

  private int used;
  private int[] draws = new int[16];
  private int drawCount;

  /** A recorder of what this strategy chooses. */
  public Recorder(Strategy inner) {
    this.inner = inner;
  }

  /** Forgets all and goes on with the choices of {@code next}. */
  public Recorder reset(Strategy next) {
    inner = next;
    used = 0;
    drawCount = 0;
    return this;
  }

  @Override
  public boolean seesEveryStep() {
    return inner.seesEveryStep();
  }

  @Override
  public int nextStrand(Candidates candidates) {
    int chosen = inner.nextStrand(candidates);
    if (candidates.size() > 1 && chosen >= 0 && chosen != candidates.lastIndex()) {
      if (used == switches.length) {
        switches = Arrays.copyOf(switches, used * 2);
      }
      Strand last = candidates.last();
      boolean atMinor = candidates.lastIndex() >= 0 && candidates.pending().isMinor();
      switches[used] = last.id();
      switches[used + 1] = last.ops();
      switches[used + 2] = atMinor ? last.minors() : NOT_MINOR;
      switches[used + 3] = candidates.get(chosen).id();
      used += FIELDS;
    }
    return chosen;
  }

  @Override
  public int nextDraw(Draw draw, int bound) {
    int drawn = inner.nextDraw(draw, bound);
    if (drawCount == draws.length) {
      draws = Arrays.copyOf(draws, drawCount * 2);
    }
    draws[drawCount++] = drawn;
    return drawn;
  }

  /**
   * What was chosen since the last reset.
   *
   * @param points the memory that was a scheduling point meanwhile
   */
  public Schedule schedule(List<String> points) {
    List<Schedule.Switch> list = new ArrayList<>(used / FIELDS);
    for (int i = 0; i < used; i += FIELDS) {
      list.add(new Schedule.Switch(switches[i], switches[i + 1], switches[i + 2], switches[i + 3]));
    }
    return new Schedule(points, list, Arrays.stream(draws, 0, drawCount).boxed().toList());
  }
}
