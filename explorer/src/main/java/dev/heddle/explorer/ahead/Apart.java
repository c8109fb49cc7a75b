package dev.heddle.explorer.ahead;

import org.jspecify.annotations.Nullable;

/**
 * Others that explore subtrees of an exhaustive search before their turn. Called on the exploring
 * thread.
 */
public interface Apart {
  /** Whether one of them has too little to do. */
  boolean wantsSubtree();

  /** How long a subtree should take at least, as far as that can be known. */
  double worthSeconds();

  /** Gives a subtree to one of them. */
  void explore(Subtree subtree);

  /**
   * The turn of a subtree has come: nobody else goes on with it. May wait until somebody has
   * stopped.
   *
   * @return what was done of it, {@code null} if nothing was
   */
  @Nullable Harvest claim(long id);

  /** No subtree that was given to others will have its turn. */
  void forgetAll();
}
