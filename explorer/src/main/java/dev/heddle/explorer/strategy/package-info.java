/** How schedules are chosen: one strategy a file, each naming its paper. */
@NullMarked
package dev.heddle.explorer.strategy;

import org.jspecify.annotations.NullMarked;
