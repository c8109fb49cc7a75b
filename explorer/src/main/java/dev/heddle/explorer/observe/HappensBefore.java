package dev.heddle.explorer.observe;

import dev.heddle.kernel.IdentityTable;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Places;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Touch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The happens-before order of an execution (Java Language Specification 17.4.5): a vector clock for
 * each strand, and one for each place that strands synchronize through, which holds what was
 * released there.
 *
 * <p>It also makes the hash of the execution's Mazurkiewicz trace: executions that differ only in
 * the order of steps that commute have the same. Each strand's hash takes in, at each touch, the
 * hash of the last change that it sees; a change takes in all reads since the one before, in no
 * order.
 */
public final class HappensBefore implements Observer {
  private static final long SEED = 0x9E3779B97F4A7C15L;

  private final IdentityTable<Meeting> places = new IdentityTable<>();
  private final List<@Nullable Meeting> statics = new ArrayList<>();
  private final List<Meeting> pool = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final Object noObject = new Object();
  private final boolean hashes;
  private int used;
  private int lineCount;

  /** The place that was touched last: often the next one, too. */
  private @Nullable Object lastObject;

  private @Nullable Meeting lastMeeting;

  /**
   * The order of executions to come.
   *
   * @param hashes whether {@link #traceHash} will be asked for
   */
  public HappensBefore(boolean hashes) {
    this.hashes = hashes;
  }

  /** A place where strands meet. Those of an object are linked. */
  private static final class Meeting {
    final VectorClock released = new VectorClock();
    int place;
    @Nullable Meeting next;

    /** The strand that was here last and knows all that was released here, or -1. */
    int knower;

    /** What it had learned by then: see {@link Line#learned}. */
    int knowledge;

    long changed;
    long reads;

    void reset(int place, @Nullable Meeting next) {
      this.place = place;
      this.next = next;
      released.clear();
      knower = -1;
      changed = SEED;
      reads = 0;
    }
  }

  /** What a strand knows. */
  private static final class Line {
    final VectorClock clock = new VectorClock();

    /** How often it has learned something of others. */
    int learned;

    /** What was released where it has peeked since its last fence that acquires. */
    final VectorClock peeked = new VectorClock();

    /** What it knew at its last fence that releases. */
    final VectorClock fenced = new VectorClock();

    long hash = SEED;

    void reset(int strand) {
      clock.clear();
      clock.set(strand, 1);
      peeked.clear();
      fenced.clear();
      learned = 0;
      hash = SEED;
    }
  }

  /** Forgets the last execution. */
  public void reset() {
    places.clear();
    statics.clear();
    used = 0;
    lineCount = 0;
    lastObject = null;
    lastMeeting = null;
  }

  /** A hash of the trace so far: of the partial order of what was touched. */
  public long traceHash() {
    long sum = lineCount;
    for (int i = 0; i < lineCount; i++) {
      sum += mix(lines.get(i).hash);
    }
    return mix(sum);
  }

  /** What happens before the strand's next step. */
  VectorClock clock(Strand strand) {
    return line(strand).clock;
  }

  @Override
  public void step(Strand strand, Op op, int site, @Nullable Object target) {
    if (op == Op.BEGIN) {
      line(strand);
    }
  }

  @Override
  public void touch(Strand strand, @Nullable Object object, int place, Touch touch) {
    Line line = line(strand);
    if (Places.ordersNothing(place)) {
      if (hashes && place == Places.EVERYTHING) {
        hashAll(line);
      } else if (hashes) {
        hash(line, meeting(object, place), touch.writes());
      }
      return;
    }
    if (place == Places.FENCE) {
      fence(line, strand.id(), touch);
    }
    Meeting meeting = meeting(object, place);
    int id = strand.id();
    if (touch.acquires() && meeting.knower != id) {
      line.clock.join(meeting.released);
      line.learned++;
      meeting.knower = id;
      meeting.knowledge = -1;
    }
    if (touch.releases()) {
      release(meeting, line, id);
    }
    if (!touch.acquires() && !touch.writes()) {
      line.peeked.join(meeting.released);
    } else if (!touch.releases() && touch.writes()) {
      meeting.released.join(line.fenced);
      meeting.knower = -1;
    }
    if (hashes) {
      hash(line, meeting, touch.writes());
    }
  }

  /**
   * What is read before a fence that acquires, and written after one that releases, counts from
   * there on as if it were volatile (the documentation of {@code VarHandle}'s fences, and the
   * fences of ISO C 11, 7.17.4, which they follow).
   */
  private static void fence(Line line, int id, Touch touch) {
    if (touch.acquires()) {
      line.clock.join(line.peeked);
      line.learned++;
    }
    if (touch.releases()) {
      line.fenced.join(line.clock);
      line.clock.advance(id);
    }
  }

  private static void release(Meeting meeting, Line line, int id) {
    if (meeting.knower == id && meeting.knowledge == line.learned) {
      meeting.released.set(id, line.clock.get(id));
    } else {
      meeting.released.join(line.clock);
      if (meeting.knower == id) {
        meeting.knowledge = line.learned;
      } else {
        meeting.knower = -1;
      }
    }
    line.clock.advance(id);
  }

  /** Whether {@link #traceHash} will be asked for. */
  boolean hashes() {
    return hashes;
  }

  /** Lets a plain access that is a step of its own be part of the trace. */
  void note(Strand strand, @Nullable Object object, int place, boolean writes) {
    if (hashes) {
      hash(line(strand), meeting(object, place), writes);
    }
  }

  /** Comes after all that was so far, and before all that will be. */
  private void hashAll(Line line) {
    long all = traceHash();
    line.hash = mix(line.hash + all);
    for (int i = 0; i < lineCount; i++) {
      lines.get(i).hash = mix(lines.get(i).hash + all);
    }
  }

  private static void hash(Line line, Meeting meeting, boolean writes) {
    if (writes) {
      line.hash = mix(line.hash + 31 * meeting.changed + 17 * meeting.reads + 1);
      meeting.changed = line.hash;
      meeting.reads = 0;
    } else {
      line.hash = mix(line.hash + 31 * meeting.changed);
      meeting.reads += line.hash;
    }
  }

  private static long mix(long x) {
    long z = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  private Line line(Strand strand) {
    int id = strand.id();
    while (lineCount <= id) {
      if (lines.size() == lineCount) {
        lines.add(new Line());
      }
      lines.get(lineCount).reset(lineCount);
      lineCount++;
    }
    return lines.get(id);
  }

  private Meeting meeting(@Nullable Object object, int place) {
    Meeting last = lastMeeting;
    if (last != null && lastObject == object && last.place == place) {
      return last;
    }
    Meeting found =
        object == null && Places.isField(place) ? staticField(place) : ofObject(object, place);
    lastObject = object;
    lastMeeting = found;
    return found;
  }

  private Meeting ofObject(@Nullable Object object, int place) {
    Object key = object == null ? noObject : object;
    Meeting first = places.get(key);
    for (Meeting m = first; m != null; m = m.next) {
      if (m.place == place) {
        return m;
      }
    }
    Meeting made = make(place, first);
    places.put(key, made);
    return made;
  }

  private Meeting staticField(int place) {
    int index = Places.fieldIndex(place);
    while (statics.size() <= index) {
      statics.add(null);
    }
    Meeting known = statics.get(index);
    if (known == null) {
      known = make(place, null);
      statics.set(index, known);
    }
    return known;
  }

  private Meeting make(int place, @Nullable Meeting next) {
    if (used == pool.size()) {
      pool.add(new Meeting());
    }
    Meeting made = pool.get(used++);
    made.reset(place, next);
    return made;
  }
}
