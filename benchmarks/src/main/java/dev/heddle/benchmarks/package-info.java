/** Programs that measure Heddle, run by hand. */
@NullMarked
package dev.heddle.benchmarks;

import org.jspecify.annotations.NullMarked;
