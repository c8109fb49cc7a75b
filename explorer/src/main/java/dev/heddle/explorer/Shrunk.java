package dev.heddle.explorer;

import dev.heddle.explorer.shrink.Cost;
import org.jspecify.annotations.Nullable;

/**
 * How a finding's schedule was made simpler.
 *
 * @param original the finding as it was first explained, with the schedule that was found; {@code
 *     null} if no simpler one shows it
 * @param before what the schedule cost that was found
 * @param after what the one costs that is shown
 * @param fewest whether no schedule with fewer preemptions shows the finding
 */
public record Shrunk(@Nullable Finding original, Cost before, Cost after, boolean fewest) {}
