package dev.heddle.explorer.strategy;

/**
 * A small generator of random numbers: SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom
 * Number Generators, OOPSLA 2014). A schedule's choices follow from seed and number alone.
 */
public final class SplitMix {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** Starts the sequence of this schedule. */
  public void seed(long seed, long schedule) {
    state = mix(seed + schedule * GAMMA);
  }

  long next() {
    state += GAMMA;
    return mix(state);
  }

  /** A number in {@code [0, bound)}, uniform but for a bias below 2^-31. */
  public int nextInt(int bound) {
    return (int) (((next() >>> 33) * bound) >>> 31);
  }

  /** A number in {@code [0, 1)}. */
  double nextDouble() {
    return (next() >>> 11) * 0x1p-53;
  }

  private static long mix(long x) {
    long z = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
