package dev.heddle.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The findings of an exploration: the first of each kind, or all that differ. */
final class Findings {
  /** How many distinct findings are kept. */
  private static final int LIMIT = 100;

  private final boolean all;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private final List<Entry> fresh = new ArrayList<>();

  /** A finding and how often it was seen. */
  static final class Entry {
    final Kind kind;
    Finding finding;
    long count = 1;

    Entry(Kind kind, Finding finding) {
      this.kind = kind;
      this.finding = finding;
    }
  }

  /**
   * An entry, as plain data.
   *
   * @param key tells it from others
   */
  record Saved(String key, Kind kind, Finding finding, long count) {}

  Findings(boolean all) {
    this.all = all;
  }

  /** Counts one more of a known finding; {@code false} when it is new and should be added. */
  boolean count(Kind kind, String key) {
    Entry entry = entries.get(all ? key : kind.label());
    if (entry != null) {
      entry.count++;
      return true;
    }
    return entries.size() >= LIMIT;
  }

  /** Whether one more would be {@linkplain #count counted} only. */
  boolean mayContain(Kind kind, String key) {
    return entries.size() >= LIMIT || entries.containsKey(all ? key : kind.label());
  }

  /**
   * Adds a finding.
   *
   * @param kind the kind for which it counts, as it was counted
   */
  void add(Kind kind, String key, Finding finding) {
    Entry entry = new Entry(kind, finding);
    entries.put(all ? key : kind.label(), entry);
    fresh.add(entry);
  }

  /** Those that were added since the last call. */
  List<Entry> fresh() {
    List<Entry> list = List.copyOf(fresh);
    fresh.clear();
    return list;
  }

  /** What is known, to be {@linkplain #restore restored}. */
  List<Saved> save() {
    List<Saved> saved = new ArrayList<>();
    entries.forEach((key, e) -> saved.add(new Saved(key, e.kind, e.finding, e.count)));
    return saved;
  }

  /** Knows what was saved, and nothing else. */
  void restore(List<Saved> saved) {
    entries.clear();
    fresh.clear();
    for (Saved one : saved) {
      Entry entry = new Entry(one.kind(), one.finding());
      entry.count = one.count();
      entries.put(one.key(), entry);
    }
  }

  int size() {
    return entries.size();
  }

  /** Most severe first, then in the order of their discovery. */
  List<Exploration.Counted> list() {
    List<Exploration.Counted> list = new ArrayList<>();
    entries.values().forEach(e -> list.add(new Exploration.Counted(e.finding, e.count)));
    list.sort(
        Comparator.comparing((Exploration.Counted c) -> c.finding().kind())
            .thenComparingLong(c -> c.finding().firstSchedule()));
    return list;
  }
}
