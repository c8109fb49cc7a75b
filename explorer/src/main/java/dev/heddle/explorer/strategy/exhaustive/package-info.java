/**
 * Dynamic partial-order reduction: one schedule for each Mazurkiewicz trace. See ADR 30.
 *
 * <p>A search can be left and gone on with, in another JVM, too: between two schedules {@link
 * dev.heddle.explorer.strategy.exhaustive.Exhaustive#snapshot snapshot} gives a {@link
 * dev.heddle.explorer.strategy.exhaustive.Frontier}, and {@link
 * dev.heddle.explorer.strategy.exhaustive.Exhaustive#resume resume} makes a search of it, when the
 * memory that had become scheduling points has been armed. Whoever resumes keeps the outcomes and
 * findings, and goes back to them when the search {@linkplain
 * dev.heddle.explorer.strategy.SearchStrategy#hasGoneBack has gone back}.
 *
 * <p>Subtrees can be explored by others before their turn if they are leaves of the wake-up tree:
 * see ADR 35, and ADR 32 for why no others.
 */
@NullMarked
package dev.heddle.explorer.strategy.exhaustive;

import org.jspecify.annotations.NullMarked;
