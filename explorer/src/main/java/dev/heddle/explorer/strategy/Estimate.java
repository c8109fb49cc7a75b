package dev.heddle.explorer.strategy;

/**
 * How many traces there are in all, by an unbiased estimate.
 *
 * @param traces the estimate
 * @param standardError how far it is off: by less than twice as much in about 95 of 100 cases, if
 *     there were many descents
 * @param descents from how many random schedules it comes
 */
public record Estimate(double traces, double standardError, long descents) {}
