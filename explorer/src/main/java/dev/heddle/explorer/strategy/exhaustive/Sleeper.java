package dev.heddle.explorer.strategy.exhaustive;

/**
 * A step that need not be taken, because all schedules that begin with it have been run, as long as
 * no step is taken that conflicts with it (the sleep sets of Godefroid).
 *
 * @param draws all its draws
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole, nor changed
record Sleeper(int strand, int[] draws, Footprint footprint) {}
