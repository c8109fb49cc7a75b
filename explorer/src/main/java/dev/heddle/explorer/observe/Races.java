package dev.heddle.explorer.observe;

import dev.heddle.explorer.observe.Race.Access;
import dev.heddle.explorer.observe.Shadow.Cell;
import dev.heddle.explorer.observe.Shadow.Readers;
import dev.heddle.explorer.observe.Shadow.Stale;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Places;
import dev.heddle.kernel.Resource;
import dev.heddle.kernel.Site;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Touch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds data races on plain memory: two accesses of which one writes and neither happens before the
 * other. It follows FastTrack (Flanagan, Freund: FastTrack, efficient and precise dynamic race
 * detection, PLDI 2009): of the last write an epoch, of the reads an epoch as long as they are
 * ordered, else the last of each strand.
 *
 * <p>Deviations: what a single strand has used since the last write, that write included, needs no
 * look at any clock, where FastTrack has its rule for the same epoch. After a race on a location
 * the detector goes on with it, so that further pairs of lines are found; these are races, too,
 * since no order is assumed that is not there.
 *
 * <p>What races becomes a scheduling point, so that the search shows what comes of it.
 */
public final class Races implements Observer {
  /** The types of {@code java.sql} that belong to one connection. */
  public static final Set<String> JDBC =
      Set.of("Connection", "Statement", "PreparedStatement", "CallableStatement", "ResultSet");

  private final HappensBefore order;
  private final Shadow shadow = new Shadow();

  /** The races of this execution, by their pairs of sites. */
  private final Map<Long, Race> races = new LinkedHashMap<>();

  /** The same of all executions, to name each cause once only. */
  private final Map<Long, Race> causes = new HashMap<>();

  private final List<Race.LostUpdate> lost = new ArrayList<>();

  /** What races and is not yet known to: see {@link #take}. */
  private final Set<String> found = new LinkedHashSet<>();

  /** Who made the last access, if nothing was touched since, and its time. */
  private @Nullable Strand lastStrand;

  private int lastId;
  private int lastTime;
  private long number;
  private boolean overflowed;

  /** A detector that asks {@code order}, which it also keeps up to date. */
  public Races(HappensBefore order) {
    this.order = order;
  }

  /** Forgets the last execution; what {@link #take} has not taken stays. */
  public void reset() {
    order.reset();
    shadow.clear();
    races.clear();
    lost.clear();
    number = 0;
    lastStrand = null;
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

  /** The races of the last execution: one for each pair of sites. */
  public List<Race> races() {
    return races.isEmpty() ? List.of() : List.copyOf(races.values());
  }

  /** An update that this race, of the last execution, undid; {@code null} if there is none. */
  public Race.@Nullable LostUpdate lostUpdateBy(Race race) {
    for (Race.LostUpdate update : lost) {
      if (update.what().equals(race.what())) {
        return update;
      }
    }
    return null;
  }

  /** Whether an execution had more locations than are watched. */
  public boolean hasOverflowed() {
    return overflowed;
  }

  @Override
  public void step(Strand strand, Op op, int site, @Nullable Object target) {
    order.step(strand, op, site, target);
  }

  @Override
  public void touch(Strand strand, @Nullable Object object, int place, Touch touch) {
    lastStrand = null;
    order.touch(strand, object, place, touch);
  }

  @Override
  public void access(Strand strand, int site, @Nullable Object owner, int place) {
    number++;
    Cell cell = shadow.recent(owner, place);
    if (cell == null || strand != lastStrand || cell.sole != lastId) {
      look(strand, site, owner, place);
    } else if (Sites.isWrite(site)) {
      // All that is known of it was done by this very strand, in the order of its program.
      cell.written(lastId, lastTime, site, number);
    } else {
      cell.read(lastId, lastTime, site, number);
    }
  }

  /** An access that may race. */
  private void look(Strand strand, int site, @Nullable Object owner, int place) {
    boolean writes = Sites.isWrite(site);
    if (Sites.mode(site) == Sites.ARMED) {
      order.note(strand, owner, place, writes);
    }
    Cell cell = shadow.cell(owner, place);
    if (cell == null) {
      overflowed |= shadow.isFull();
      return;
    }
    VectorClock now = order.clock(strand);
    int id = strand.id();
    if (!order.hashes()) {
      lastStrand = strand;
      lastId = id;
      lastTime = now.get(id);
    }
    if (writes) {
      write(cell, id, now, site, owner);
    } else {
      read(cell, id, now, site, owner);
    }
  }

  private void write(Cell cell, int strand, VectorClock now, int site, @Nullable Object owner) {
    if (isBeyond(cell.writer, cell.writeTime, now)) {
      report(cell, lastWrite(cell), strand, site, owner);
    }
    Readers readers = cell.readers;
    if (readers != null) {
      for (int reader = 0; reader < readers.times.length; reader++) {
        if (reader != strand && isBeyond(reader, readers.times[reader], now)) {
          outdate(cell, read(readers, reader), strand, site, owner);
        }
      }
    } else if (cell.reader != strand && isBeyond(cell.reader, cell.readTime, now)) {
      outdate(
          cell,
          new Access(cell.reader, cell.readSite, false, cell.readNumber),
          strand,
          site,
          owner);
    }
    if (cell.stale != null) {
      overwrite(cell, strand, site, owner);
    }
    cell.readers = null;
    cell.written(strand, now.get(strand), site, number);
    cell.settle(strand);
  }

  private void read(Cell cell, int strand, VectorClock now, int site, @Nullable Object owner) {
    int time = now.get(strand);
    if (cell.reader == strand && cell.readTime == time) {
      cell.readNumber = number;
      cell.readSite = site;
      if (cell.readers != null) {
        cell.readers.set(strand, time, site, number);
      }
      return;
    }
    if (isBeyond(cell.writer, cell.writeTime, now)) {
      report(cell, lastWrite(cell), strand, site, owner);
    }
    Readers readers = cell.readers;
    if (readers == null && isBeyond(cell.reader, cell.readTime, now)) {
      readers = new Readers();
      readers.set(cell.reader, cell.readTime, cell.readSite, cell.readNumber);
      cell.readers = readers;
    }
    if (readers != null) {
      readers.set(strand, time, site, number);
    }
    cell.read(strand, time, site, number);
    cell.settle(strand);
    for (Stale s = cell.stale; s != null; s = s.next()) {
      if (s.read().strand() == strand) {
        cell.stale = without(cell.stale, strand);
        return;
      }
    }
  }

  private static boolean isBeyond(int strand, int time, VectorClock now) {
    return strand >= 0 && time > now.get(strand);
  }

  private static Access lastWrite(Cell cell) {
    return new Access(cell.writer, cell.writeSite, true, cell.writeNumber);
  }

  private static Access read(Readers readers, int strand) {
    return new Access(strand, readers.sites[strand], false, readers.numbers[strand]);
  }

  private void report(Cell cell, Access earlier, int strand, int site, @Nullable Object owner) {
    long pair = (long) Math.min(earlier.site(), site) << 32 | Math.max(earlier.site(), site);
    if (races.containsKey(pair)) {
      return;
    }
    Access now = new Access(strand, site, Sites.isWrite(site), number);
    String what = what(site, owner, cell.place);
    Race known = causes.get(pair);
    Race race =
        known != null && known.what().equals(what)
            ? new Race(known.what(), known.cause(), earlier, now)
            : Race.of(what, earlier, now);
    causes.put(pair, race);
    races.put(pair, race);
    found.add(Sites.get(earlier.site()).armingKey());
    found.add(Sites.get(site).armingKey());
  }

  /** The name of an object's class, or of the one that an anonymous class extends. */
  static String typeName(Object object) {
    Class<?> type = object.getClass();
    Class<?> named = type.isAnonymousClass() ? type.getSuperclass() : type;
    return named.getSimpleName();
  }

  /** Whether a call at this site uses a connection to a database. */
  public static boolean isJdbc(Site site) {
    int dot = site.target().indexOf('.');
    return site.operation() != null && dot > 0 && JDBC.contains(site.target().substring(0, dot));
  }

  private static String what(int site, @Nullable Object owner, int place) {
    Site at = Sites.get(site);
    if (owner != null && owner.getClass().isArray()) {
      return "an element of " + owner.getClass().getSimpleName();
    }
    if (Places.isField(place)) {
      String name = Places.fieldName(place);
      int dot = name.lastIndexOf('.');
      return name.substring(name.lastIndexOf('.', dot - 1) + 1).replace('$', '.');
    }
    if (owner instanceof Resource resource) {
      return resource.toString();
    }
    if (owner != null && isJdbc(at)) {
      return "the database connection " + typeName(owner);
    }
    return owner == null ? at.target() : typeName(owner);
  }

  // ---- lost updates

  /** A write that races with a read: what the reader makes of it will be stale. */
  private void outdate(Cell cell, Access read, int strand, int site, @Nullable Object owner) {
    report(cell, read, strand, site, owner);
    cell.stale =
        new Stale(read, new Access(strand, site, true, number), without(cell.stale, read.strand()));
  }

  private void overwrite(Cell cell, int strand, int site, @Nullable Object owner) {
    for (Stale s = cell.stale; s != null; s = s.next()) {
      if (s.read().strand() == strand && isSameMethod(s.read().site(), site)) {
        Access now = new Access(strand, site, true, number);
        lost.add(new Race.LostUpdate(what(site, owner, cell.place), s.read(), s.write(), now));
      }
    }
    cell.stale = without(cell.stale, strand);
  }

  private static boolean isSameMethod(int one, int other) {
    Site a = Sites.get(one);
    Site b = Sites.get(other);
    return a.className().equals(b.className()) && a.method().equals(b.method());
  }

  private static @Nullable Stale without(@Nullable Stale list, int strand) {
    if (list == null) {
      return null;
    }
    Stale rest = without(list.next(), strand);
    return list.read().strand() == strand ? rest : new Stale(list.read(), list.write(), rest);
  }
}
