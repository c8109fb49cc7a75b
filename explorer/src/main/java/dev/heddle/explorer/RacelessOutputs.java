package dev.heddle.explorer;

import dev.heddle.kernel.Capture;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the program printed in schedules in which nothing raced: what the order of its threads makes
 * it print in any case, which is no harm of a race.
 */
final class RacelessOutputs {
  private static final int LIMIT = 1_000;

  private final Set<Output> seen = new HashSet<>();
  private Output last = new Output(0, -1);

  /** An output, told apart by hash and length. */
  record Output(long hash, long length) {
    static Output of(Capture out) {
      return new Output(out.hash(), out.length());
    }
  }

  List<Output> save() {
    return List.copyOf(seen);
  }

  void restore(List<Output> saved) {
    seen.clear();
    seen.addAll(saved);
    last = new Output(0, -1);
  }

  void add(Capture out) {
    add(out.hash(), out.length());
  }

  void add(long hash, long length) {
    if ((last.hash != hash || last.length != length) && seen.size() < LIMIT) {
      last = new Output(hash, length);
      seen.add(last);
    }
  }

  /** Whether no more are noted. */
  boolean isFull() {
    return seen.size() == LIMIT;
  }

  boolean isEmpty() {
    return seen.isEmpty();
  }

  /** Whether it is one of them; for all it knows, when there were too many. */
  boolean mayContain(Output output) {
    return seen.size() == LIMIT || seen.contains(output);
  }
}
