/**
 * One execution of a program, deterministically: strands, monitors, parking, time, and the hooks
 * that rewritten code calls.
 */
@NullMarked
package dev.heddle.kernel;

import org.jspecify.annotations.NullMarked;
