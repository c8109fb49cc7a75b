package dev.heddle.explorer.strategy;

import dev.heddle.explorer.observe.LockOrder;
import dev.heddle.explorer.observe.LockOrder.Inversion;
import dev.heddle.explorer.observe.LockOrder.Leg;
import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Strategy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Schedules between those of a search: where locks were seen to be taken in inverted orders, some
 * try for the deadlock: threads stop before the inner lock for as long as others can go on (as
 * CHESS's and DeadlockFuzzer's active testing: Joshi, Park, Sen, Naik, PLDI 2009).
 */
public final class LockProbes {
  /** How many schedules try for one deadlock. */
  private static final int TRIES = 30;

  /** How often in a schedule strands are stopped before a lock. */
  private static final int PATIENCE = 1_000;

  private final LockOrder order = new LockOrder();
  private final Map<Inversion, Integer> tries = new HashMap<>();
  private final Set<Inversion> confirmed = new HashSet<>();
  private long current;
  private @Nullable Steered steered;

  /** Must be told of the events of all executions, and reset before each. */
  public LockOrder order() {
    return order;
  }

  /**
   * The strategy for a schedule if it should try for a deadlock; else {@code null}.
   *
   * @param schedule its number, from 1
   */
  public @Nullable Strategy begin(long schedule) {
    if (schedule != current) {
      current = schedule;
      Set<Integer> sites = schedule % 2 == 1 ? next() : Set.of();
      steered = sites.isEmpty() ? null : new Steered(sites, schedule);
    }
    Steered own = steered;
    return own == null ? null : own.begin();
  }

  /** Where to stop in the schedule to come, or nowhere. */
  private Set<Integer> next() {
    for (Inversion inversion : order.inversions()) {
      int tried = tries.merge(inversion, 1, Integer::sum);
      if (tried <= TRIES && !confirmed.contains(inversion)) {
        return sites(inversion);
      }
    }
    return Set.of();
  }

  private static Set<Integer> sites(Inversion inversion) {
    return inversion.legs().stream().map(Leg::innerSite).collect(Collectors.toSet());
  }

  /** A deadlock was found of threads that wait at these sites. */
  public void deadlock(Set<Integer> sites) {
    for (Inversion inversion : order.inversions()) {
      if (sites.containsAll(sites(inversion))) {
        confirmed.add(inversion);
      }
    }
  }

  /** The inversions of which no deadlock came. */
  public List<Inversion> unconfirmed() {
    return order.inversions().stream().filter(i -> !confirmed.contains(i)).toList();
  }

  /** Random choices among those that do not stand before one of the sites, if there are any. */
  private static final class Steered implements Strategy {
    private final Set<Integer> sites;
    private final long seed;
    private final SplitMix random = new SplitMix();

    /** How often a strand was stopped: one may wait for another that is. */
    private int stops;

    Steered(Set<Integer> sites, long seed) {
      this.sites = sites;
      this.seed = seed;
    }

    Strategy begin() {
      random.seed(0, seed);
      stops = 0;
      return this;
    }

    @Override
    public int nextStrand(Candidates candidates) {
      int free = 0;
      for (int i = 0; i < candidates.size(); i++) {
        free += sites.contains(candidates.get(i).site()) ? 0 : 1;
      }
      if (free < candidates.size() && ++stops > PATIENCE) {
        return random.nextInt(candidates.size());
      }
      int wanted = random.nextInt(free == 0 ? candidates.size() : free);
      for (int i = 0; i < candidates.size(); i++) {
        boolean counts = free == 0 || !sites.contains(candidates.get(i).site());
        if (counts && wanted-- == 0) {
          return i;
        }
      }
      throw new IllegalStateException("no candidate was chosen");
    }

    @Override
    public int nextDraw(Draw draw, int bound) {
      return random.nextInt(bound);
    }
  }
}
