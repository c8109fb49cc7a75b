package dev.heddle.kernel;

import java.util.HashMap;
import java.util.Map;
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

  /** Whether an execution may have set a default locale or time zone. */
  boolean defaultsSet;

  /** Whether a strand has ever set such a default beside others. */
  volatile boolean defaultsSetBesideOthers;

  /** Whether an execution has asked for what is {@link Halfway}. */
  boolean halfwaySeen;

  /** Whether a strand has changed files. */
  boolean filesChanged;

  /** Whether a strand has ever polled the clock: see {@link Execution#clockOfProgram}. */
  volatile boolean polled;

  final RepeatedInput in = new RepeatedInput(System.in);
  final Random random = new Random(0);

  private final Map<String, Resource> files = new HashMap<>();

  /** The file with this path. */
  Resource file(String path) {
    Resource known = files.get(path);
    if (known == null) {
      known = new Resource("the file ".concat(path));
      files.put(path, known);
    }
    return known;
  }

  void reset() {
    if (!files.isEmpty()) {
      files.clear();
    }
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
