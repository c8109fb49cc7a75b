package dev.heddle.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a strand has read since it last paused in a loop. As long as it has done nothing but read,
 * it need not look again before another strand changes one of these places.
 *
 * <p>It gives no verdict: a strand that waits in this way still gets its turn when nothing else can
 * run, since it may look at something that is not seen here.
 */
final class SpinWait {
  /** A loop that reads more places than this is not taken for a wait. */
  private static final int MAX_PLACES = 16;

  /** How often a place must be read again, with no pause between, for a loop to count as a wait. */
  private static final int REREADS = 16;

  private @Nullable Object[] objects = new @Nullable Object[4];
  private int[] places = new int[4];
  private int size;
  private int rereads;
  private boolean acted;
  private boolean waiting;

  /** Whether a change has ended the wait, and the strand has not gone on yet. */
  private boolean woken;

  /** Whether the strand has paused and nothing that it read has changed since. */
  boolean isWaiting() {
    return waiting;
  }

  /** Whether it reads the same again and again without saying that it waits. */
  boolean isRereading() {
    return rereads > REREADS && !acted;
  }

  /** Whether it did something else than to read since it last paused. */
  boolean hasActed() {
    return acted;
  }

  void read(@Nullable Object object, int place) {
    if (acted) {
      return; // what it read does not matter until it pauses again
    }
    if (contains(object, place)) {
      rereads++;
      return;
    }
    if (size == MAX_PLACES) {
      acted = true;
      return;
    }
    if (size == places.length) {
      objects = Arrays.copyOf(objects, 2 * size);
      places = Arrays.copyOf(places, 2 * size);
    }
    objects[size] = object;
    places[size++] = place;
  }

  /** The strand did something else than to read: it does not merely wait. */
  void acted() {
    acted = true;
  }

  /** The strand pauses; tells whether it waits from now on. */
  boolean pause() {
    waiting = !acted && size > 0;
    if (!waiting) {
      forget();
    }
    return waiting;
  }

  /** What it waits for has changed. */
  void wake() {
    waiting = false;
    woken = true;
  }

  /** The strand goes on, and may look again. */
  void resume() {
    waiting = false;
    if (woken || size > 0) {
      forget();
    }
  }

  /** Whether it waits, or did until a change. */
  boolean isOrWasWaiting() {
    return waiting || woken;
  }

  private void forget() {
    Arrays.fill(objects, 0, size, null);
    size = 0;
    rereads = 0;
    acted = false;
    woken = false;
  }

  /** Says that the strand's step depends on the places that it waits for. */
  void tell(Strand strand, Observer observer) {
    for (int i = 0; isOrWasWaiting() && i < size; i++) {
      observer.touch(strand, objects[i], places[i], Touch.PEEK);
    }
  }

  /** Whether a change of this place is worth another look. */
  boolean contains(@Nullable Object object, int place) {
    for (int i = 0; i < size; i++) {
      if (objects[i] == object && places[i] == place) {
        return true;
      }
    }
    return false;
  }
}
