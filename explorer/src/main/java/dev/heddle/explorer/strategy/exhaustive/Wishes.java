package dev.heddle.explorer.strategy.exhaustive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a search that explores a subtree has found out for nodes above, which are another search's.
 * The two have the same sleeping steps there, and branches that the other has, too, and will not
 * lose before it comes to the subtree: a plan that these cover is covered there, and need not be
 * told. What was covered only by branches that this search has planted itself must be.
 */
final class Wishes {
  private final Set<Wish> wishes = new LinkedHashSet<>();
  private final Set<Branch> own = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Up to which depth nodes are another search's. */
  private int last = -1;

  /** Begins anew: nodes up to this depth are another search's, none if it is -1. */
  void begin(int depth) {
    last = depth;
    wishes.clear();
    own.clear();
  }

  /** Whether this search has planted the branch, and not the other. */
  boolean isOwn(Branch branch) {
    return last >= 0 && own.contains(branch);
  }

  /**
   * Notes a plan if the node at this depth is another search's.
   *
   * @param added the branch that was planted for it, if one was
   */
  void add(int depth, Plan plan, @Nullable Branch added) {
    if (depth > last) {
      return;
    }
    // One that is the same as an earlier one would be covered by then.
    wishes.add(Wish.of(depth, plan));
    if (added != null) {
      own.add(added);
    }
  }

  /** How many there are. */
  int size() {
    return wishes.size();
  }

  /** In the order in which they were noted. */
  List<Wish> list() {
    return new ArrayList<>(wishes);
  }
}
