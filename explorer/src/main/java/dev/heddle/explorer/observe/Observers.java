package dev.heddle.explorer.observe;

import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Touch;
import org.jspecify.annotations.Nullable;

/**
 * Two observers as one.
 *
 * @param first is told first
 * @param second is told second
 */
public record Observers(Observer first, Observer second) implements Observer {
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
