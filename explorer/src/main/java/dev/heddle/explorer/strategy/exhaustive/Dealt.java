package dev.heddle.explorer.strategy.exhaustive;

import java.util.List;

/** A subtree that was dealt out, and whose turn has not come. */
public final class Dealt {
  private final long id;
  private final Branch branch;
  private final List<Sleeper> asleep;
  private final Frontier start;

  /**
   * One that begins at a planned branch.
   *
   * @param asleep what will sleep beside it when its turn comes
   */
  Dealt(long id, Branch branch, List<Sleeper> asleep, Frontier start) {
    this.id = id;
    this.branch = branch;
    this.asleep = List.copyOf(asleep);
    this.start = start;
  }

  /** Tells it from all others of its search. */
  public long id() {
    return id;
  }

  /** Where another search begins, see {@link Exhaustive#below}. */
  public Frontier start() {
    return start;
  }

  /** Whether it begins with this branch where no others sleep than was foreseen. */
  boolean is(Branch next, List<Sleeper> sleepers) {
    return branch == next && asleep.equals(sleepers);
  }
}
