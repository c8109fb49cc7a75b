package dev.heddle.explorer.observe;

import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Site;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strand;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first events of an execution, to say where two executions part. */
public final class EventTrace implements Observer {
  /** How many events are kept. */
  public static final int LIMIT = 20_000;

  private final List<Integer> hashes = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  @Override
  public void step(Strand strand, Op op, int site, @Nullable Object target) {
    if (!op.isMinor() && hashes.size() < LIMIT) {
      hashes.add(Long.hashCode(Fingerprint.event(strand, op, site)));
      Site at = Sites.get(site);
      words.add(
          "thread \""
              + strand.name()
              + "\" did "
              + op
              + (at.target().isEmpty() ? "" : " " + at.target())
              + " at "
              + at.location());
    }
  }

  /** A number for each event, in order. */
  public List<Integer> hashes() {
    return List.copyOf(hashes);
  }

  /**
   * Where this execution parts from another.
   *
   * @param other the hashes of the other's events
   * @return the index of the first event that differs, or -1
   */
  public int firstDifference(List<Integer> other) {
    int n = Math.min(hashes.size(), other.size());
    for (int i = 0; i < n; i++) {
      if (!hashes.get(i).equals(other.get(i))) {
        return i;
      }
    }
    return hashes.size() == other.size() ? -1 : n;
  }

  /** The event with this index in words; what is beyond the last is the end. */
  public String describe(int index) {
    return index < words.size() ? words.get(index) : "the program was at its end";
  }
}
