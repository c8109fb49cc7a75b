/**
 * Dynamic partial-order reduction: one schedule for each Mazurkiewicz trace. See ADR 30.
 *
 * <p>A search can be left and gone on with, in another JVM, too. Between two schedules, after
 * {@link dev.heddle.explorer.strategy.exhaustive.Exhaustive#ended ended}, {@link
 * dev.heddle.explorer.strategy.exhaustive.Exhaustive#snapshot snapshot} gives a {@link
 * dev.heddle.explorer.strategy.exhaustive.Frontier}, unless the search is done. It is written by
 * {@link dev.heddle.explorer.strategy.exhaustive.Frontier#toJson toJson} and read by {@link
 * dev.heddle.explorer.strategy.exhaustive.Frontier#parse parse}. {@link
 * dev.heddle.explorer.strategy.exhaustive.Exhaustive#resume resume} makes a search of it, and arms
 * the memory that had become scheduling points; so it comes before the {@link
 * dev.heddle.explorer.Explorer} is made. Whoever resumes keeps the outcomes and findings. If the
 * program is another, the search ends with a {@link
 * dev.heddle.explorer.strategy.exhaustive.Exhaustive#limit limit}. One tree cannot be dealt out to
 * several searches: ADR 32 says why. Nothing uses this yet: over all generated programs a resumed
 * search was once not exact to the trace, and in another JVM often not (docs/plan.md).
 */
@NullMarked
package dev.heddle.explorer.strategy.exhaustive;

import org.jspecify.annotations.NullMarked;
