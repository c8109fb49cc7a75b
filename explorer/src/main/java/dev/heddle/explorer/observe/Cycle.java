package dev.heddle.explorer.observe;

import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Strand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps after which everything is as it was before, so that they can follow each other for ever; in
 * them every strand takes a step that ever could.
 *
 * @param turns where they are in the schedule, and how often they were seen to follow each other
 * @param moments the steps of one turn
 * @param others the strands that have no part in it
 */
public record Cycle(Schedule.Turns turns, List<Moment> moments, List<Other> others) {

  /** Copies the lists. */
  public Cycle {
    moments = List.copyOf(moments);
    others = List.copyOf(others);
  }

  /** The strands that take part, in the order of their numbers. */
  public List<Strand> strands() {
    return moments.stream()
        .map(m -> m.strand)
        .distinct()
        .sorted(Comparator.comparingInt(Strand::id))
        .toList();
  }

  /**
   * A strand that cannot go on meanwhile.
   *
   * @param site where it waits
   * @param target on what
   * @param shutOut whether for a lock, a monitor or a permit that others have
   */
  public record Other(Strand strand, int site, @Nullable Object target, boolean shutOut) {}

  /**
   * A place that was touched.
   *
   * @param object whose; {@code null} for a static field
   * @param place which
   */
  public record Spot(@Nullable Object object, int place) {
    /** Whether it is the very same. */
    boolean is(Spot other) {
      return object == other.object && place == other.place;
    }
  }

  /** A step, with what it touched. */
  public static final class Moment {
    private final Strand strand;
    private final Op op;
    private final int site;
    private final @Nullable Object target;
    private final boolean timedOut;
    private final List<Spot> reads = new ArrayList<>(1);
    private final List<Spot> writes = new ArrayList<>(1);

    Moment(Strand strand, Op op, int site, @Nullable Object target) {
      this.strand = strand;
      this.op = op;
      this.site = site;
      this.target = target;
      this.timedOut = strand.hasTimedOut();
    }

    void touched(@Nullable Object object, int place, boolean written) {
      (written ? writes : reads).add(new Spot(object, place));
    }

    /** Who took it. */
    public Strand strand() {
      return strand;
    }

    /** What was done. */
    public Op op() {
      return op;
    }

    /** Where. */
    public int site() {
      return site;
    }

    /** On what. */
    public @Nullable Object target() {
      return target;
    }

    /** Whether a wait had come to the end of its time. */
    public boolean timedOut() {
      return timedOut;
    }

    /** Whether it only looked at what strands share. */
    public boolean onlyLooks() {
      return !reads.isEmpty() && writes.isEmpty();
    }

    /** Whether it changed something that strands share. */
    public boolean changes() {
      return !writes.isEmpty();
    }

    /** Whether it changed something that the other looked at. */
    public boolean changesWhatIsSeenBy(Moment other) {
      return writes.stream().anyMatch(w -> other.reads.stream().anyMatch(w::is));
    }

    /** Whether both touched the same. */
    public boolean meets(Moment other) {
      return changesWhatIsSeenBy(other)
          || writes.stream().anyMatch(w -> other.writes.stream().anyMatch(w::is));
    }
  }
}
