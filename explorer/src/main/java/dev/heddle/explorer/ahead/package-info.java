/** Schedules that are run ahead of their turn, by others than the explorer. */
@NullMarked
package dev.heddle.explorer.ahead;

import org.jspecify.annotations.NullMarked;
