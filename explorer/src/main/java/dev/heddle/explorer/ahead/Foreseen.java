package dev.heddle.explorer.ahead;

/**
 * What came of a schedule that was run ahead of its turn, and of which nothing more is to be said:
 * it came to its end, nothing was wrong with it, and it taught its strategy nothing.
 *
 * @param steps how many scheduling points were passed, at least 1
 * @param trace a hash of its happens-before
 * @param outputHash of what the program printed, see {@link dev.heddle.kernel.Capture#hash}
 * @param outputLength of what the program printed, in bytes
 */
public record Foreseen(long steps, long trace, long outputHash, long outputLength) {}
