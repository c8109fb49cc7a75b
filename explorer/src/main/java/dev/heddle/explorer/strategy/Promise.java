package dev.heddle.explorer.strategy;

/**
 * A bound on the chance to have found a bug, if there is one.
 *
 * @param depth how many ordering constraints the bug needs
 * @param probability with which the schedules so far would have shown it, at least
 * @param threads the most threads of a schedule
 * @param steps the most choices of a schedule
 * @param schedules how many schedules the bound is about
 */
public record Promise(int depth, double probability, long threads, long steps, long schedules) {}
