package dev.heddle.kernel;

/**
 * An exception that no code of the program caught.
 *
 * @param strand whose {@code run} threw it
 * @param thrown the exception
 * @param handled whether a handler that the program itself installed took it
 */
public record Uncaught(Strand strand, Throwable thrown, boolean handled) {}
