package dev.heddle.kernel;

import java.util.Random;

/** What an execution needs and the next one can use again, so that an execution costs little. */
final class Tables {
  final IdentityTable<Monitor> monitors = new IdentityTable<>();

  /** Where each lock of the JDK was taken: an index of {@link Sites}. */
  final IdentityTable<Integer> lockSites = new IdentityTable<>();

  final Unsynchronized unsynchronized = new Unsynchronized();
  final IdentityHashes hashes = new IdentityHashes();
  final Capture out = new Capture();
  final Capture err = new Capture();

  /** Whether the running execution may have changed the system properties. */
  boolean propertiesTouched;

  final RepeatedInput in = new RepeatedInput(System.in);
  final Random random = new Random(0);

  void reset() {
    monitors.clear();
    lockSites.clear();
    unsynchronized.reset();
    hashes.reset();
    out.reset();
    err.reset();
    in.rewind();
    random.setSeed(SEED);
  }

  /** Of every execution's random draws. */
  private static final long SEED = 0x4EDD1E;
}
