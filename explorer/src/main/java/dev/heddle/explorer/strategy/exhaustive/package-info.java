/** Dynamic partial-order reduction: one schedule for each Mazurkiewicz trace. See ADR 30. */
@NullMarked
package dev.heddle.explorer.strategy.exhaustive;

import org.jspecify.annotations.NullMarked;
