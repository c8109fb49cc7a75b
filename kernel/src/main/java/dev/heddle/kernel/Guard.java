package dev.heddle.kernel;

/**
 * Tells whether a blocking operation of the JDK would go through at once. It asks the real object
 * and changes nothing.
 */
@FunctionalInterface
interface Guard {
  /**
   * Whether the operation would go through at once.
   *
   * @param receiver the object on which the operation is called
   * @param amount how much is asked for: permits, else 1
   * @param strand who asks; not always the one that runs
   */
  boolean opens(Object receiver, int amount, Strand strand);
}
