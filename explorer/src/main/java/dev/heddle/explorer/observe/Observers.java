package dev.heddle.explorer.observe;

import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Touch;
import org.jspecify.annotations.Nullable;

/**
 * Two observers as one. Who does not look at accesses or touches is left out of them: of accesses
 * there are so many that each call more shows.
 */
public final class Observers implements Observer {
  private final Observer first;
  private final Observer second;
  private final Observer ofAccesses;
  private final Observer ofTouches;

  /** The one that is told first, and the other. */
  @SuppressWarnings("this-escape") // only as one of its own parts
  public Observers(Observer first, Observer second) {
    this.first = first;
    this.second = second;
    this.ofAccesses = joined(first.ofAccesses(), second.ofAccesses());
    this.ofTouches = joined(first.ofTouches(), second.ofTouches());
  }

  private Observer joined(Observer one, Observer other) {
    if (one == NONE || other == NONE) {
      return one == NONE ? other : one;
    }
    return one == first && other == second ? this : new Observers(one, other);
  }

  @Override
  public Observer ofAccesses() {
    return ofAccesses;
  }

  @Override
  public Observer ofTouches() {
    return ofTouches;
  }

  @Override
  public boolean wantsTouches() {
    return first.wantsTouches() || second.wantsTouches();
  }

  @Override
  public void step(Strand strand, Op op, int site, @Nullable Object target) {
    first.step(strand, op, site, target);
    second.step(strand, op, site, target);
  }

  @Override
  public void switched(Strand from, Strand to, boolean forced) {
    first.switched(from, to, forced);
    second.switched(from, to, forced);
  }

  @Override
  public void touch(Strand strand, @Nullable Object object, int place, Touch touch) {
    first.touch(strand, object, place, touch);
    second.touch(strand, object, place, touch);
  }

  @Override
  public void access(Strand strand, int site, @Nullable Object owner, int place) {
    first.access(strand, site, owner, place);
    second.access(strand, site, owner, place);
  }
}
