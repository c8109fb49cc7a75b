package dev.heddle.explorer.strategy.exhaustive;

import dev.heddle.kernel.IdentityHashes;
import dev.heddle.kernel.IdentityTable;
import dev.heddle.kernel.JdkLocks;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Places;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Touch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import org.jspecify.annotations.Nullable;

/**
 * The events of one execution and which depends on which. An event is all that a strand does from
 * one scheduling point to the next. Two depend on each other if they touch a place that one of them
 * changes: the same notion as of the hash in {@code HappensBefore}.
 */
final class Trace implements Observer {
  static final int NONE = -1;

  private static final long MIXER = 0x9E3779B97F4A7C15L;

  /** In the hash of an event that conflicts with all others. */
  private static final long EVERYTHING = 1L << 40;

  /** The clock that no event has: in no strand's past. */
  private static final int[] NO_CLOCK = {};

  private int length;
  private boolean open;

  /** How many events are taken over from the execution before, which began with the same. */
  private int kept;

  /** How many spots those events had. */
  private int keptSpots;

  /** Whether an event did not touch the same as in the execution before. */
  private boolean changed;

  /** Grows with each event of all executions. */
  private long turn;

  // by event
  private int[] strands = new int[64];
  private int[] before = new int[64];
  private boolean[] fickle = new boolean[64];
  private int[] firstTouch = new int[65];
  private int[] firstSpot = new int[65];
  private long[] prints = new long[64];
  private int[] barrier = new int[64];
  private boolean[] everything = new boolean[64];
  private boolean[] ends = new boolean[64];
  private boolean[] conditional = new boolean[64];
  private boolean[] offered = new boolean[64];
  private long[] able = new long[64];
  private int[] lock = new int[64];
  private int[][] clocks = new int[64][];

  // by touch
  private int touchCount;
  private int[] touched = new int[256];
  private boolean[] writes = new boolean[256];
  private int[] previous = new int[256];
  private int[] eventOf = new int[256];
  private int[] holder = new int[256];

  // by place
  private final IdentityTable<Spot> spots = new IdentityTable<>();
  private final List<@Nullable Spot> statics = new ArrayList<>();
  private final @Nullable Spot[] globals = new @Nullable Spot[-Places.EVERYTHING];
  private Spot[] byNumber = new Spot[64];
  private int spotCount;

  /** What fields are called, by their index. */
  private int[] fieldNames = new int[64];

  private @Nullable Spot lastSpot;

  // by strand
  private int strandCount;
  private int[] lastEvent = new int[64];
  private final @Nullable Strand[] known = new @Nullable Strand[Exhaustive.MAX_STRANDS];
  private int lastBarrier;

  /** A hash of whose event it is that is open, and what it touched. */
  private long print;

  /** A place where strands meet. Those of an object are linked. */
  private static final class Spot {
    int number;
    int place;
    long name;
    int lastTouch;

    /** In which turn it was last touched, and whether it was changed in it. */
    long turn;

    boolean isChanged;
    @Nullable Object owner;
    @Nullable Spot next;
  }

  // ---- recording

  /**
   * Prepares for an execution.
   *
   * @param same with how many of the same events it begins as the one before
   */
  void begin(int same) {
    if (same > recorded()) {
      throw new IllegalArgumentException(same + " of " + recorded() + " events cannot be kept");
    }
    length = recorded();
    if (same == 0) {
      touchCount = 0; // and nothing of what undoing would restore is looked at again
    }
    while (length > same && same > 0) {
      undo();
    }
    while (strandCount > 0 && lastEvent[strandCount - 1] >= same) {
      strandCount--;
    }
    kept = same;
    keptSpots = firstSpot[same];
    spotCount = same == 0 ? keptSpots : 0;
    spots.clear();
    statics.clear();
    Arrays.fill(globals, null);
    lastSpot = null;
    changed = false;
    open = false;
    length = 0;
    if (same == 0) {
      strandCount = 0;
      lastBarrier = NONE;
      meet(0);
      open(0, false, false, 0, null);
    } else {
      reopen(0, null);
    }
  }

  /** The next execution has nothing to do with the last. */
  void forget() {
    begin(0);
    undo();
    open = false;
  }

  /** Whether the next event is one that is taken over from the execution before. */
  boolean isRepeating() {
    return length < kept;
  }

  /** Whether an event did not touch the same when it was repeated. */
  boolean hasChanged() {
    return changed;
  }

  /** A strand that was not there before the last event. */
  void meet(int strand) {
    while (strandCount <= strand) {
      lastEvent[strandCount++] = length - 1;
    }
  }

  void meet(Strand strand) {
    if (strand.id() >= strandCount) {
      meet(strand.id());
    }
    known[strand.id()] = strand;
  }

  /** The same where the next event {@linkplain #isRepeating is taken over}. */
  void meetAgain(Strand strand) {
    known[strand.id()] = strand;
  }

  /**
   * Begins an event that is taken over.
   *
   * @param awaitedLock as for {@link #open}
   */
  void reopen(int strand, @Nullable Object awaitedLock) {
    changed |= strands[length] != strand;
    int number = awaitedLock == null ? NONE : lockSpot(awaitedLock).number;
    changed |= number != lock[length];
    print = start(strand);
    turn++;
    length++;
    open = true;
  }

  /** Begins an event of a strand that was chosen from those that could go on. */
  void open(Strand strand, Scene scene) {
    int id = strand.id();
    long able = scene.present() & ~scene.offered();
    open(id, strand.isConditional(), scene.isOffered(id), able, strand.awaitedLock());
  }

  /**
   * Begins an event.
   *
   * @param isConditional whether the strand could have had to wait for others
   * @param isOffered whether it goes on only because the kernel offers that, not by what others did
   * @param ableStrands which strands could go on, as bits, but those that were merely offered it
   */
  void open(
      int strand,
      boolean isConditional,
      boolean isOffered,
      long ableStrands,
      @Nullable Object awaitedLock) {
    if (length == strands.length) {
      growEvents();
    }
    strands[length] = strand;
    before[length] = lastEvent[strand];
    fickle[length] = length > 0 && fickle[length - 1];
    firstTouch[length] = touchCount;
    everything[length] = false;
    ends[length] = false;
    conditional[length] = isConditional;
    offered[length] = isOffered;
    able[length] = ableStrands;
    barrier[length] = lastBarrier;
    lock[length] = NONE;
    if (awaitedLock != null) {
      lock[length] = lockSpot(awaitedLock).number;
    }
    print = start(strand);
    turn++;
    length++;
    open = true;
  }

  private Spot lockSpot(Object awaited) {
    return spot(
        awaited, awaited instanceof AbstractOwnableSynchronizer ? Places.STATE : Places.MONITOR);
  }

  /** Ends the event that is open. Returns how many there are. */
  int close() {
    if (open && length <= kept) {
      open = false;
      changed |= print != prints[length - 1];
      changed |= length == kept && spotCount != keptSpots;
    } else if (open) {
      int event = length - 1;
      open = false;
      prints[event] = print;
      firstTouch[length] = touchCount;
      firstSpot[length] = spotCount;
      stamp(event);
      lastEvent[strands[event]] = event;
      if (everything[event]) {
        lastBarrier = event;
      }
    }
    return length;
  }

  /** Takes back the last event. */
  void undo() {
    length--;
    for (int t = touchCount - 1; t >= firstTouch[length]; t--) {
      byNumber[touched[t]].lastTouch = previous[t];
    }
    touchCount = firstTouch[length];
    lastEvent[strands[length]] = before[length];
    lastBarrier = barrier[length];
  }

  /** Computes the clock: for each strand, its last event that comes before, plus 1. */
  private void stamp(int event) {
    int[] clock = clocks[event];
    if (clock == null || clock.length < strandCount) {
      clock = new int[Math.max(8, Integer.highestOneBit(strandCount) * 2)];
      clocks[event] = clock;
    }
    int[] own = before[event] == NONE ? NO_CLOCK : clocks[before[event]];
    int n = Math.min(own.length, clock.length);
    System.arraycopy(own, 0, clock, 0, n);
    Arrays.fill(clock, n, clock.length, 0);
    if (barrier[event] != NONE) {
      join(clock, barrier[event]);
    }
    if (everything[event]) {
      for (int s = 0; s < strandCount; s++) {
        if (lastEvent[s] != NONE) {
          join(clock, lastEvent[s]);
        }
      }
    }
    for (int t = firstTouch[event]; t < touchCount; t++) {
      for (int p = previous[t]; p != NONE; p = previous[p]) {
        if (writes[p]) {
          join(clock, eventOf[p]);
          break;
        }
        if (writes[t]) {
          join(clock, eventOf[p]);
        }
      }
      noteHolder(t);
    }
    clock[strands[event]] = event + 1;
  }

  private void join(int[] clock, int event) {
    int strand = strands[event];
    if (clock[strand] > event) {
      return;
    }
    int[] other = clocks[event];
    int n = Math.min(strandCount, Math.min(other.length, clock.length));
    for (int i = 0; i < n; i++) {
      if (other[i] > clock[i]) {
        clock[i] = other[i];
      }
    }
  }

  /** Notes who holds the lock after the event, if the place is one of the JDK's. */
  private void noteHolder(int touch) {
    Spot spot = byNumber[touched[touch]];
    if (writes[touch]
        && spot.place == Places.STATE
        && spot.owner instanceof AbstractOwnableSynchronizer lock) {
      holder[touch] = JdkLocks.owner(lock) == null ? NONE : strands[eventOf[touch]];
    }
  }

  @Override
  public void step(Strand strand, Op op, int site, @Nullable Object target) {
    if (op == Op.END && open && length > kept) {
      ends[length - 1] = true;
    }
  }

  @Override
  public void touch(Strand strand, @Nullable Object object, int place, Touch touch) {
    if (!open) {
      return;
    }
    if (place == Places.EVERYTHING) {
      print += EVERYTHING;
      everything[length - 1] = true;
      fickle[length - 1] = true;
      return;
    }
    if (place == Places.TIME || (place == Places.USERS && touch.writes())) {
      fickle[length - 1] = true;
    }
    Spot spot = spot(object, place);
    add(spot, touch.writes());
    if (place == Places.MONITOR && length > kept) {
      holder[spot.lastTouch] = touch == Touch.UPDATE ? strand.id() : NONE;
    }
  }

  @Override
  public void access(Strand strand, int site, @Nullable Object owner, int place) {
    if (open && Sites.mode(site) == Sites.ARMED) {
      add(spot(owner, place), Sites.isWrite(site));
    }
  }

  private void add(Spot spot, boolean isWrite) {
    if (spot.turn == turn) {
      if (isWrite && !spot.isChanged) {
        spot.isChanged = true;
        print = mix(print, spot.name, true);
        if (length > kept) {
          writes[spot.lastTouch] = true;
        }
      }
      return;
    }
    spot.turn = turn;
    spot.isChanged = isWrite;
    print = mix(print, spot.name, isWrite);
    if (length > kept) {
      record(spot, isWrite);
    }
  }

  private static long start(int strand) {
    return strand + 1L;
  }

  private static long mix(long print, long spot, boolean isWrite) {
    return (print ^ spot) * MIXER + (isWrite ? 1 : 2);
  }

  private void record(Spot spot, boolean isWrite) {
    int t = touchCount++;
    if (t == touched.length) {
      growTouches();
    }
    touched[t] = spot.number;
    writes[t] = isWrite;
    previous[t] = spot.lastTouch;
    eventOf[t] = length - 1;
    holder[t] = NONE;
    spot.lastTouch = t;
  }

  private Spot spot(@Nullable Object object, int place) {
    if (object == null) {
      return Places.isField(place) ? staticField(place) : globalSpot(place);
    }
    Spot last = lastSpot;
    if (last != null && last.owner == object && last.place == place) {
      return last;
    }
    Spot first = spots.get(object);
    Spot found = first;
    while (found != null && found.place != place) {
      found = found.next;
    }
    if (found == null) {
      found = make(object, place, first);
      spots.put(object, found);
    }
    lastSpot = found;
    return found;
  }

  /** A place of all strands. */
  private Spot globalSpot(int place) {
    Spot spot = globals[-place];
    if (spot == null) {
      spot = make(null, place, null);
      globals[-place] = spot;
    }
    return spot;
  }

  private Spot staticField(int place) {
    int index = Places.fieldIndex(place);
    while (statics.size() <= index) {
      statics.add(null);
    }
    Spot spot = statics.get(index);
    if (spot == null) {
      spot = make(null, place, null);
      statics.set(index, spot);
    }
    return spot;
  }

  private Spot make(@Nullable Object object, int place, @Nullable Spot next) {
    if (spotCount == byNumber.length) {
      byNumber = Arrays.copyOf(byNumber, spotCount * 2);
    }
    Spot spot = byNumber[spotCount];
    if (spot == null) {
      spot = new Spot();
      byNumber[spotCount] = spot;
    }
    long name = (long) name(object) << Integer.SIZE | (name(place) & 0xFFFF_FFFFL);
    if (length < kept || (open && length == kept)) {
      changed |= spotCount >= keptSpots || spot.name != name;
    } else {
      spot.number = spotCount;
      spot.name = name;
      spot.lastTouch = NONE;
    }
    spotCount++;
    spot.place = place;
    spot.owner = object;
    spot.next = next;
    return spot;
  }

  /** Where there is no name, all objects of a class have the same: that can only cost schedules. */
  private static int name(@Nullable Object object) {
    if (object == null) {
      return 0;
    }
    if (object instanceof Class<?> type) {
      return nameOfClass(type);
    }
    int name = IdentityHashes.nameOf(object);
    return name != 0 ? name : nameOfClass(object.getClass());
  }

  /** The same in every JVM: what is behind the slash in the name of a hidden class is not. */
  private static int nameOfClass(Class<?> type) {
    String name = type.getName();
    int slash = type.isHidden() ? name.indexOf('/') : -1;
    return (slash < 0 ? name : name.substring(0, slash)).hashCode() | 1 << 30;
  }

  /** Fields are numbered in the order in which classes are loaded; their names stay the same. */
  private int name(int place) {
    if (!Places.isField(place)) {
      return place;
    }
    int index = Places.fieldIndex(place);
    if (index >= fieldNames.length) {
      fieldNames = Arrays.copyOf(fieldNames, Math.max(index + 1, 2 * fieldNames.length));
    }
    if (fieldNames[index] == 0) {
      fieldNames[index] = Places.fieldName(place).hashCode() | Integer.MIN_VALUE;
    }
    return fieldNames[index];
  }

  private void growEvents() {
    int size = length * 2;
    strands = Arrays.copyOf(strands, size);
    before = Arrays.copyOf(before, size);
    fickle = Arrays.copyOf(fickle, size);
    firstTouch = Arrays.copyOf(firstTouch, size + 1);
    firstSpot = Arrays.copyOf(firstSpot, size + 1);
    prints = Arrays.copyOf(prints, size);
    barrier = Arrays.copyOf(barrier, size);
    everything = Arrays.copyOf(everything, size);
    ends = Arrays.copyOf(ends, size);
    conditional = Arrays.copyOf(conditional, size);
    offered = Arrays.copyOf(offered, size);
    able = Arrays.copyOf(able, size);
    lock = Arrays.copyOf(lock, size);
    clocks = Arrays.copyOf(clocks, size);
  }

  private void growTouches() {
    int size = touched.length * 2;
    touched = Arrays.copyOf(touched, size);
    writes = Arrays.copyOf(writes, size);
    previous = Arrays.copyOf(previous, size);
    eventOf = Arrays.copyOf(eventOf, size);
    holder = Arrays.copyOf(holder, size);
  }

  // ---- questions

  /** How many events there are of the last execution, or will be at least of the running one. */
  int recorded() {
    return isRepeating() ? kept : length;
  }

  /** A hash of whose event it is, and what it touched in which order. */
  long print(int event) {
    return prints[event];
  }

  int length() {
    return length;
  }

  int strandCount() {
    return strandCount;
  }

  int strand(int event) {
    return strands[event];
  }

  /** The event of the same strand before this one, or in which the strand was started. */
  int before(int event) {
    return before[event];
  }

  /**
   * Whether an event has looked at the clock, or depends on whether anybody else is left or can go
   * on. What a step touches may then depend on what came before.
   */
  boolean isFickle() {
    return fickle[length - 1];
  }

  boolean isEverything(int event) {
    return everything[event];
  }

  /** The last event before this one that conflicts with everything, or {@link #NONE}. */
  int barrierBefore(int event) {
    return barrier[event];
  }

  boolean isConditional(int event) {
    return conditional[event];
  }

  boolean isOffered(int event) {
    return offered[event];
  }

  /** Whether the strand ended in this event. */
  boolean isEnd(int event) {
    return ends[event];
  }

  /** Whether the strand could go on before this event. */
  boolean isAble(int strand, int event) {
    return (able[event] & 1L << strand) != 0;
  }

  int lastEventOf(int strand) {
    return lastEvent[strand];
  }

  @Nullable Strand known(int strand) {
    return known[strand];
  }

  /** Whether the first is the second or comes before it in every equivalent execution. */
  boolean isBefore(int first, int second) {
    if (second == NONE || first > second) {
      return false;
    }
    int[] clock = clocks[second];
    int strand = strands[first];
    return strand < clock.length && clock[strand] > first;
  }

  /** Whether the event is one of these, or one of them comes before it in every execution. */
  boolean dependsOn(List<Integer> events, int event) {
    for (int i = 0; i < events.size(); i++) {
      if (isBefore(events.get(i), event)) {
        return true;
      }
    }
    return false;
  }

  /** The strand's first event after this one, or {@link #NONE}. */
  int next(int strand, int event) {
    for (int next = event + 1; next < length; next++) {
      if (strands[next] == strand) {
        return next;
      }
    }
    return NONE;
  }

  /** The strand's last event that comes before this one or is it, or {@link #NONE}. */
  int lastBefore(int event, int strand) {
    int[] clock = clocks[event];
    return strand < clock.length ? clock[strand] - 1 : NONE;
  }

  int firstTouch(int event) {
    return firstTouch[event];
  }

  int endOfTouches(int event) {
    return event == length - 1 ? touchCount : firstTouch[event + 1];
  }

  /** The touch of the same place before, or {@link #NONE}. */
  int previous(int touch) {
    return previous[touch];
  }

  int eventOf(int touch) {
    return eventOf[touch];
  }

  boolean isWrite(int touch) {
    return writes[touch];
  }

  /** Whether the touch is the end of the thread that it touches. */
  boolean isEndOfThread(int touch) {
    int event = eventOf[touch];
    Spot spot = byNumber[touched[touch]];
    Strand strand = known[strands[event]];
    return ends[event]
        && spot.place == Places.LIFE
        && strand != null
        && spot.owner == strand.thread();
  }

  /** Who holds the lock that this place is, after the touch: a strand, or {@link #NONE}. */
  int holder(int touch) {
    return holder[touch];
  }

  /** The event's touch of the lock that it waited for, or {@link #NONE}. */
  int lockTouch(int event) {
    for (int t = firstTouch[event]; lock[event] != NONE && t < endOfTouches(event); t++) {
      if (touched[t] == lock[event]) {
        return t;
      }
    }
    return NONE;
  }

  /** Whether two events touch a place that one of them changes. */
  boolean conflict(int first, int second) {
    if (everything[first] || everything[second]) {
      return true;
    }
    for (int t = firstTouch[second]; t < endOfTouches(second); t++) {
      for (int p = previous[t]; p != NONE && eventOf[p] >= first; p = previous[p]) {
        if (eventOf[p] == first && (writes[p] || writes[t])) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the event conflicts with a step of another strand with this footprint. */
  boolean conflicts(int event, Footprint footprint) {
    if (everything[event] || footprint.everything()) {
      return true;
    }
    for (int t = firstTouch[event]; t < endOfTouches(event); t++) {
      if (footprint.touches(byNumber[touched[t]].name, writes[t])) {
        return true;
      }
    }
    return false;
  }

  Footprint footprint(int event) {
    int from = firstTouch[event];
    int n = endOfTouches(event) - from;
    long[] names = new long[n];
    for (int i = 0; i < n; i++) {
      names[i] = byNumber[touched[from + i]].name;
    }
    return new Footprint(names, Arrays.copyOfRange(writes, from, from + n), everything[event]);
  }
}
