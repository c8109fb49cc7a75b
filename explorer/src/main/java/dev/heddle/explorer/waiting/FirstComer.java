package dev.heddle.explorer.waiting;

import dev.heddle.explorer.waiting.Suspicion.Waiter;
import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Strategy;
import dev.heddle.kernel.Touch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule from the beginning in which the one that waits goes first whenever it can. If it then
 * gets in without a wait, what it wants was free, and it is the others that keep it waiting. Who
 * waits for work, or for the end of something, has to wait here, too.
 */
final class FirstComer implements Strategy, Observer {
  private static final int MAX_STEPS = 20_000;

  private final Waiter waiter;

  /** Where it looks whether it must wait. */
  private final List<Integer> guard;

  /** Where it gets in. */
  private final int entry;

  private int steps;
  private boolean hasLooked;
  private boolean hasWaited;
  private boolean isIn;
  private boolean isAmbiguous;

  FirstComer(Waiter waiter, List<Integer> guard, int entry) {
    this.waiter = waiter;
    this.guard = guard;
    this.entry = entry;
  }

  /** Whether it got in at once. */
  boolean isIn() {
    return isIn && !isAmbiguous;
  }

  @Override
  public int nextStrand(Candidates candidates) {
    if (isIn || hasWaited || isAmbiguous || steps > MAX_STEPS) {
      return GIVE_UP;
    }
    int own = -1;
    for (int i = 0; i < candidates.size(); i++) {
      if (isWaiter(candidates.get(i))) {
        isAmbiguous |= own >= 0;
        own = i;
      }
    }
    return own >= 0 ? own : Math.max(0, candidates.lastIndex());
  }

  private boolean isWaiter(Strand strand) {
    return strand.name().equals(waiter.name());
  }

  @Override
  public int nextDraw(Draw draw, int bound) {
    return 0;
  }

  @Override
  public void step(Strand strand, Op op, int site, @Nullable Object target) {
    steps++;
    hasWaited |= site == waiter.site() && Suspicion.isWait(op, target) && isWaiter(strand);
  }

  @Override
  public void touch(Strand strand, @Nullable Object object, int place, Touch touch) {
    if (Uses.isState(object, place)) {
      used(strand, strand.site(), touch.writes());
    }
  }

  @Override
  public void access(Strand strand, int site, @Nullable Object owner, int place) {
    used(strand, site, Sites.isWrite(site));
  }

  private void used(Strand strand, int site, boolean writes) {
    if (hasWaited || !isWaiter(strand)) {
      return;
    }
    isIn |= writes && hasLooked && site == entry;
    hasLooked |= guard.contains(site);
  }
}
