package dev.heddle.kernel;

import java.util.List;

/**
 * What one execution came to.
 *
 * @param ending how it ended
 * @param uncaught the exceptions that nobody caught, in order
 * @param steps how many scheduling points were passed
 * @param strands how many threads ran
 */
public record Result(Ending ending, List<Uncaught> uncaught, long steps, int strands) {}
