package dev.heddle.toolkit;

/** Is told how far a map has come. */
@FunctionalInterface
public interface Progress {
  /**
   * Some inputs are finished. Called by the workers, one at a time, each time with greater numbers.
   * What it throws ends the map.
   *
   * @param finished how many inputs are finished, failed ones too
   * @param failed how many of them failed
   */
  void advanced(long finished, long failed);
}
