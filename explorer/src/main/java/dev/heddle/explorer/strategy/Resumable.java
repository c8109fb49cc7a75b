package dev.heddle.explorer.strategy;

/** A search that another JVM can go on with. */
public interface Resumable extends SearchStrategy {
  /**
   * Where it stands. To be called between two schedules; one that was begun and has not ended does
   * not count.
   */
  Position position();

  /**
   * Goes on from where another one stood, of the same program with the same arguments and options.
   * To be called before it begins, when the memory that was known to be shared has been armed.
   */
  void resume(Position position);
}
