package dev.heddle.explorer.observe;

import dev.heddle.kernel.IdentityTable;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Places;
import dev.heddle.kernel.Site;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Touch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds data races on plain memory: two accesses of which one writes and neither happens before the
 * other. It follows FastTrack (Flanagan, Freund: FastTrack, efficient and precise dynamic race
 * detection, PLDI 2009): of the last write an epoch, of the reads an epoch as long as they are
 * ordered, else a vector clock.
 *
 * <p>What races becomes a scheduling point, so that the search shows what comes of it. Deviation:
 * only the first {@value #BUDGET} accesses at a site are looked at in an execution, and {@value
 * #MAX_OBJECTS} objects.
 */
public final class Races implements Observer {
  private static final int BUDGET = 1_000;
  private static final int MAX_OBJECTS = 20_000;

  private final HappensBefore order;
  private final IdentityTable<Cell> cells = new IdentityTable<>();
  private final List<@Nullable Cell> statics = new ArrayList<>();
  private final Set<String> found = new LinkedHashSet<>();
  private final List<Integer> exhausted = new ArrayList<>();
  private final List<Integer> looked = new ArrayList<>();
  private int[] looks = new int[64];

  /** A detector that asks {@code order}, which it also keeps up to date. */
  public Races(HappensBefore order) {
    this.order = order;
  }

  /** What is known of one location; an object's are linked. */
  private static final class Cell {
    final int place;
    final @Nullable Cell next;
    int writer = -1;
    int writeTime;
    int writeSite;
    int reader = -1;
    int readTime;
    int readSite;

    /** In place of {@link #reader} when reads are not ordered. */
    @Nullable VectorClock readers;

    Cell(int place, @Nullable Cell next) {
      this.place = place;
      this.next = next;
    }
  }

  /** Forgets the last execution; what was found stays until it is taken. */
  public void reset() {
    order.reset();
    cells.clear();
    statics.clear();
    looked.forEach(site -> looks[site] = 0);
    looked.clear();
    exhausted.forEach(site -> Sites.setWatched(site, Sites.WATCHED));
    exhausted.clear();
  }

  /** The arming keys of racy locations found since the last call. */
  public List<String> take() {
    if (found.isEmpty()) {
      return List.of();
    }
    List<String> keys = List.copyOf(found);
    found.clear();
    return keys;
  }

  @Override
  public void step(Strand strand, Op op, int site, @Nullable Object target) {
    order.step(strand, op, site, target);
  }

  @Override
  public void touch(Strand strand, @Nullable Object object, int place, Touch touch) {
    order.touch(strand, object, place, touch);
  }

  @Override
  public void access(Strand strand, int site, @Nullable Object owner, int place) {
    boolean writes = Sites.get(site).op() == Op.WRITE;
    if (Sites.mode(site) == Sites.ARMED) {
      order.note(strand, owner, place, writes);
    }
    if (isExhausted(site)) {
      return;
    }
    Cell cell = cell(owner, place);
    if (cell == null) {
      return;
    }
    VectorClock now = order.clock(strand);
    if (writes) {
      write(cell, strand.id(), now, site);
    } else {
      read(cell, strand.id(), now, site);
    }
  }

  private void write(Cell cell, int strand, VectorClock now, int site) {
    if (cell.writer >= 0 && cell.writeTime > now.get(cell.writer)) {
      report(cell.writeSite, site);
    }
    VectorClock readers = cell.readers;
    if (readers != null
        ? readers.firstBeyond(now) >= 0
        : isBeyond(cell.reader, cell.readTime, now)) {
      report(cell.readSite, site);
    }
    cell.readers = null;
    cell.reader = -1;
    cell.writer = strand;
    cell.writeTime = now.get(strand);
    cell.writeSite = site;
  }

  private void read(Cell cell, int strand, VectorClock now, int site) {
    if (isBeyond(cell.writer, cell.writeTime, now)) {
      report(cell.writeSite, site);
    }
    VectorClock readers = cell.readers;
    if (readers == null && isBeyond(cell.reader, cell.readTime, now)) {
      readers = new VectorClock();
      readers.set(cell.reader, cell.readTime);
      cell.readers = readers;
    }
    if (readers != null) {
      readers.set(strand, now.get(strand));
    }
    cell.reader = strand;
    cell.readTime = now.get(strand);
    cell.readSite = site;
  }

  private static boolean isBeyond(int strand, int time, VectorClock now) {
    return strand >= 0 && time > now.get(strand);
  }

  private void report(int first, int second) {
    found.add(key(first));
    found.add(key(second));
  }

  private static String key(int site) {
    Site at = Sites.get(site);
    return at.armingKey();
  }

  private boolean isExhausted(int site) {
    if (site >= looks.length) {
      looks = Arrays.copyOf(looks, Math.max(site + 1, looks.length * 2));
    }
    if (looks[site]++ == 0) {
      looked.add(site);
    }
    if (looks[site] <= BUDGET) {
      return false;
    }
    Sites.setWatched(site, Sites.IGNORED);
    exhausted.add(site);
    return true;
  }

  private @Nullable Cell cell(@Nullable Object owner, int place) {
    if (owner == null) {
      return staticCell(place);
    }
    Cell first = cells.get(owner);
    for (Cell cell = first; cell != null; cell = cell.next) {
      if (cell.place == place) {
        return cell;
      }
    }
    if (cells.size() >= MAX_OBJECTS) {
      return null;
    }
    Cell cell = new Cell(place, first);
    cells.put(owner, cell);
    return cell;
  }

  private Cell staticCell(int place) {
    int index = Places.fieldIndex(place);
    while (statics.size() <= index) {
      statics.add(null);
    }
    Cell known = statics.get(index);
    if (known == null) {
      known = new Cell(place, null);
      statics.set(index, known);
    }
    return known;
  }
}
