package dev.heddle.explorer.observe;

import dev.heddle.kernel.IdentityTable;
import dev.heddle.kernel.Places;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the race detector knows of each memory location of one execution. */
final class Shadow {
  /** How many locations are watched in an execution; about 80 bytes are kept of each. */
  static final int MAX_LOCATIONS = 1_000_000;

  private final IdentityTable<Object> objects = new IdentityTable<>();
  private final IdentityTable<@Nullable Cell[]> parts = new IdentityTable<>();
  private final List<@Nullable Cell> statics = new ArrayList<>();
  private int count;

  /** The objects that were asked for last: often the next ones, too. */
  private @Nullable Object lastOwner;

  private @Nullable Object lastKnown;
  private @Nullable Object earlierOwner;
  private @Nullable Object earlierKnown;

  /** What is known of one location; those of an object are linked. */
  static final class Cell {
    private static final int SHARED = -1;

    final int place;
    final @Nullable Cell next;

    /** The one strand by which all is that is kept here, if it is only one. */
    int sole = SHARED;

    int writer = -1;
    int writeTime;
    int writeSite;
    long writeNumber;
    int reader = -1;
    int readTime;
    int readSite;
    long readNumber;

    /** Beside {@link #reader} when reads are not ordered. */
    @Nullable Readers readers;

    /** Reads that a later write has made stale; {@code null} as long as there is no race. */
    @Nullable Stale stale;

    Cell(int place, @Nullable Cell next) {
      this.place = place;
      this.next = next;
    }

    /** A write, after which the reads before it are of no interest. */
    void written(int strand, int time, int site, long number) {
      reader = -1;
      writer = strand;
      writeTime = time;
      writeSite = site;
      writeNumber = number;
    }

    void read(int strand, int time, int site, long number) {
      reader = strand;
      readTime = time;
      readSite = site;
      readNumber = number;
    }

    /** After an access of this strand. */
    void settle(int strand) {
      boolean own = (writer < 0 || writer == strand) && readers == null && stale == null;
      sole = own ? strand : SHARED;
    }
  }

  /** The last read of each strand since the last write. */
  static final class Readers {
    int[] times = new int[4];
    int[] sites = new int[4];
    long[] numbers = new long[4];

    void set(int strand, int time, int site, long number) {
      if (strand >= times.length) {
        int size = Math.max(strand + 1, 2 * times.length);
        times = Arrays.copyOf(times, size);
        sites = Arrays.copyOf(sites, size);
        numbers = Arrays.copyOf(numbers, size);
      }
      times[strand] = time;
      sites[strand] = site;
      numbers[strand] = number;
    }
  }

  /** A strand's read, and the other's write that came after; those of a location are linked. */
  record Stale(Race.Access read, Race.Access write, @Nullable Stale next) {}

  /** Whether there were more locations than are watched. */
  boolean isFull() {
    return count >= MAX_LOCATIONS;
  }

  void clear() {
    objects.clear();
    parts.clear();
    statics.clear();
    count = 0;
    forgetLast();
  }

  private void forgetLast() {
    lastOwner = null;
    lastKnown = null;
    earlierOwner = null;
    earlierKnown = null;
  }

  /** As {@link #cell}, or {@code null} if that takes more than a look. */
  @Nullable Cell recent(@Nullable Object owner, int place) {
    Object known = owner == lastOwner ? lastKnown : owner == earlierOwner ? earlierKnown : null;
    if (known instanceof @Nullable Cell[] cells) {
      return Integer.compareUnsigned(place, cells.length) < 0 ? cells[place] : null;
    }
    if (known instanceof Cell first) {
      return among(first, place);
    }
    return owner == null ? knownStatic(place) : null;
  }

  private static @Nullable Cell among(@Nullable Cell first, int place) {
    Cell cell = first;
    while (cell != null && cell.place != place) {
      cell = cell.next;
    }
    return cell;
  }

  private @Nullable Cell knownStatic(int place) {
    int index = Places.fieldIndex(place);
    return index < statics.size() ? statics.get(index) : null;
  }

  /**
   * What is known of a place.
   *
   * @return {@code null} if there are too many
   */
  @Nullable Cell cell(@Nullable Object owner, int place) {
    if (owner == null) {
      return staticCell(place);
    }
    boolean isArray = owner.getClass().isArray();
    if (isArray && place < 0) {
      return null; // a view of bytes as something else
    }
    if (isArray) {
      return element(owner, place, (@Nullable Cell[]) known(owner));
    }
    return place >= 0 ? part(owner, place) : field(owner, place, (Cell) known(owner));
  }

  /** An element of a collection, or a part of a file. */
  private @Nullable Cell part(Object owner, int place) {
    @Nullable Cell[] cells = parts.get(owner);
    if (cells == null || place >= cells.length) {
      int size = Math.max(place + 1, cells == null ? 8 : 2 * cells.length);
      cells = cells == null ? new @Nullable Cell[size] : Arrays.copyOf(cells, size);
      parts.put(owner, cells);
    }
    return cellAt(cells, place);
  }

  private @Nullable Object known(Object owner) {
    if (owner == lastOwner || owner == earlierOwner) {
      return owner == lastOwner ? lastKnown : earlierKnown;
    }
    Object known = objects.get(owner);
    if (known != null) {
      earlierOwner = lastOwner;
      earlierKnown = lastKnown;
      lastOwner = owner;
      lastKnown = known;
    }
    return known;
  }

  private @Nullable Cell element(Object array, int index, @Nullable Cell @Nullable [] known) {
    @Nullable Cell[] cells = known;
    if (cells == null) {
      cells = new @Nullable Cell[Array.getLength(array)];
      objects.put(array, cells);
    }
    if (index >= cells.length) {
      return null; // the program is about to hear of it
    }
    return cellAt(cells, index);
  }

  private @Nullable Cell cellAt(@Nullable Cell[] cells, int index) {
    Cell cell = cells[index];
    if (cell == null && count < MAX_LOCATIONS) {
      count++;
      cell = new Cell(index, null);
      cells[index] = cell;
    }
    return cell;
  }

  private @Nullable Cell field(Object owner, int place, @Nullable Cell first) {
    Cell known = among(first, place);
    if (known != null || count >= MAX_LOCATIONS) {
      return known;
    }
    count++;
    Cell cell = new Cell(place, first);
    objects.put(owner, cell);
    forgetLast();
    return cell;
  }

  private Cell staticCell(int place) {
    Cell known = knownStatic(place);
    if (known == null) {
      int index = Places.fieldIndex(place);
      while (statics.size() <= index) {
        statics.add(null);
      }
      known = new Cell(place, null);
      statics.set(index, known);
    }
    return known;
  }
}
