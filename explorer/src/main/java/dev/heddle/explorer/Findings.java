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

  private static final class Entry {
    final Finding finding;
    long count = 1;

    Entry(Finding finding) {
      this.finding = finding;
    }
  }

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

  /**
   * Adds a finding.
   *
   * @param kind the kind for which it counts, as it was counted
   */
  void add(Kind kind, String key, Finding finding) {
    entries.put(all ? key : kind.label(), new Entry(finding));
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
