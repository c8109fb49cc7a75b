package dev.heddle.explorer;

import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.kernel.Capture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts the distinct outputs of an exploration. Outputs are told apart by hash and length. */
final class Outcomes {
  /** How many distinct outputs are kept; further ones are only counted together. */
  static final int LIMIT = 1_000;

  private final Map<Key, Entry> entries = new HashMap<>();
  private Key lastKey = new Key(0, -1);
  private Entry last = new Entry("", new Schedule(List.of(), List.of(), List.of()));
  private @Nullable Key first;
  private long further;

  private record Key(long hash, long length) {}

  private static final class Entry {
    final String output;
    final Schedule schedule;
    long count;

    Entry(String output, Schedule schedule) {
      this.output = output;
      this.schedule = schedule;
    }
  }

  /**
   * All outputs, as plain data.
   *
   * @param outputs the one that was added first is the first
   */
  record Saved(List<SavedOutput> outputs, long further) {}

  /** An output, as plain data. */
  record SavedOutput(long hash, long length, String text, long count, Schedule schedule) {}

  /** What was counted, to be {@linkplain #restore restored}. */
  Saved save() {
    List<SavedOutput> outputs = new ArrayList<>();
    entries.forEach(
        (key, e) ->
            outputs.add(
                key.equals(first) ? 0 : outputs.size(),
                new SavedOutput(key.hash(), key.length(), e.output, e.count, e.schedule)));
    return new Saved(outputs, further);
  }

  /** Has counted what was saved, and nothing else. */
  void restore(Saved saved) {
    entries.clear();
    first = null;
    lastKey = new Key(0, -1);
    for (SavedOutput output : saved.outputs()) {
      Key key = new Key(output.hash(), output.length());
      Entry entry = new Entry(output.text(), output.schedule());
      entry.count = output.count();
      entries.put(key, entry);
      first = first == null ? key : first;
    }
    further = saved.further();
  }

  /** Counts the output of an execution that came to its end. */
  void add(Capture out, Supplier<Schedule> schedule) {
    if (out.hash() != lastKey.hash() || out.length() != lastKey.length()) {
      Key key = new Key(out.hash(), out.length());
      Entry entry = entries.get(key);
      if (entry == null) {
        if (entries.size() == LIMIT) {
          further++;
          return;
        }
        entry = new Entry(out.text(), schedule.get());
        entries.put(key, entry);
        first = first == null ? key : first;
      }
      lastKey = key;
      last = entry;
    }
    last.count++;
  }

  /** Counts outputs that are the same as one that was added before. */
  void addKnown(long hash, long length, long count) {
    Entry entry = entries.get(new Key(hash, length));
    if (entry == null) {
      throw new IllegalStateException("no such output");
    }
    entry.count += count;
  }

  /** Counts outputs that are not told apart, when it {@linkplain #isFull is full}. */
  void addFurther(long count) {
    further += count;
  }

  /** Whether no further outputs are told apart. */
  boolean isFull() {
    return entries.size() == LIMIT;
  }

  /** The outputs that are told apart, in no order. */
  List<RacelessOutputs.Output> known() {
    return entries.keySet().stream()
        .map(key -> new RacelessOutputs.Output(key.hash(), key.length()))
        .toList();
  }

  /** Whether such an output was added before, and is told apart from others. */
  boolean contains(long hash, long length) {
    return entries.containsKey(new Key(hash, length));
  }

  /** Whether the output was added before, or so many were that this cannot be known. */
  boolean mayContain(Capture out) {
    return entries.size() == LIMIT || entries.containsKey(new Key(out.hash(), out.length()));
  }

  /** Whether this is not the first output that was added. */
  boolean isOther(Capture out) {
    return first == null || first.hash() != out.hash() || first.length() != out.length();
  }

  /** The first output that was added. */
  String first() {
    Entry entry = first == null ? null : entries.get(first);
    return entry == null ? "" : entry.output;
  }

  /** How many distinct outputs there are. */
  int size() {
    return entries.size();
  }

  /** How many executions printed outputs beyond the limit. */
  long further() {
    return further;
  }

  /** The outputs, most frequent first. */
  List<Outcome> list() {
    return entries.values().stream()
        .map(e -> new Outcome(e.output, e.count, e.schedule))
        .sorted(Comparator.comparingLong(Outcome::count).reversed().thenComparing(Outcome::output))
        .toList();
  }
}
