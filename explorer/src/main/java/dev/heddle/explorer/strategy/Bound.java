package dev.heddle.explorer.strategy;

/**
 * Up to where a search goes through all schedules.
 *
 * @param unit what is counted in a schedule
 * @param limit how many of them the search goes up to
 * @param done up to how many all schedules have been run, or -1
 */
public record Bound(Unit unit, int limit, int done) {
  /** The same, of which nothing has been run. */
  public Bound withNone() {
    return new Bound(unit, limit, -1);
  }

  /** What is counted in a schedule. */
  public enum Unit {
    /** Switches away from a thread that could have gone on, and did not pause. */
    PREEMPTIONS("preemption"),
    /** Threads passed over whose turn it was. */
    DELAYS("delay");

    private final String singular;

    Unit(String singular) {
      this.singular = singular;
    }

    /** So many of them, in words. */
    public String count(int n) {
      return n + " " + singular + (n == 1 ? "" : "s");
    }
  }
}
