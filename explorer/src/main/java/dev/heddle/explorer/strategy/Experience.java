package dev.heddle.explorer.strategy;

/**
 * What came of an execution, for a search that learns from it.
 *
 * @param steps how many scheduling points were passed
 * @param isNew whether no earlier execution was equivalent, as far as that is known
 */
public record Experience(long steps, boolean isNew) {}
