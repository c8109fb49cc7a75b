package dev.heddle.explorer.ahead;

import dev.heddle.explorer.strategy.Sampler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an explorer finds what has been run ahead. It asks for each schedule in its turn, on its
 * own thread, and runs itself what is not there: so whatever is there, it comes to the same.
 */
public interface Ahead {
  /**
   * What came of a schedule. May wait for it.
   *
   * @param turn its turn has come
   * @param points the memory that is a scheduling point by now
   * @return {@code null} if the schedule must be run: nobody else did, or it has more to tell
   */
  @Nullable Foreseen take(Sampler.Turn turn, List<String> points);

  /**
   * Nothing is to be run ahead any more.
   *
   * @param why in words, to follow "because"
   */
  void end(String why);
}
