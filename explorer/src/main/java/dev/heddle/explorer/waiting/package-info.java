/**
 * Whether a strand that waits all through a fair cycle is kept waiting by the others: found out by
 * running the program again in other ways.
 */
@NullMarked
package dev.heddle.explorer.waiting;

import org.jspecify.annotations.NullMarked;
