/**
 * Pools, queues, permits, meeting points and locks, on top of {@code java.util.concurrent}.
 *
 * <p>Needs java.base alone. Where {@code jdk.jfr} is in the module graph, long waits are JFR
 * events.
 */
module dev.heddle.toolkit {
  requires static jdk.jfr;
  requires static transitive org.jspecify;

  exports dev.heddle.toolkit;
}
