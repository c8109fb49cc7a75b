package dev.heddle.explorer.diagnosis;

import dev.heddle.explorer.observe.Cycle;
import dev.heddle.explorer.observe.Cycle.Moment;
import dev.heddle.kernel.JdkLocks;
import dev.heddle.kernel.Strand;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who misses in a fair cycle what others take.
 *
 * @param strand who starves
 * @param site where it tries or waits
 * @param target for what
 * @param attempts how often it tries in a turn; 0 if it waits
 * @param taken how often others take it in a turn
 * @param takers who they are
 */
record Hunger(
    Strand strand,
    int site,
    @Nullable Object target,
    int attempts,
    int taken,
    List<Strand> takers) {

  /**
   * All who starve: by looking or trying in vain; in the queue of a lock, where they wake in vain;
   * or by waiting without a step.
   *
   * @param going the strands that do not get nowhere
   */
  static List<Hunger> in(Cycle cycle, List<Strand> going) {
    Integer starved = cycle.turns().starved();
    if (starved != null) {
      return List.of(kept(cycle, starved));
    }
    List<Strand> well = going.stream().filter(s -> !isInQueue(cycle, s)).toList();
    List<Hunger> hungers = new ArrayList<>();
    for (Strand strand : cycle.strands()) {
      if (!well.contains(strand)) {
        List<Moment> own = of(cycle, strand);
        add(
            hungers,
            going.contains(strand)
                ? waiting(cycle, well, strand, own.getFirst().site(), own.getFirst().target(), own)
                : trying(cycle, well, own));
      }
    }
    for (Cycle.Other other : cycle.others()) {
      if (other.shutOut()) {
        add(hungers, waiting(cycle, well, other.strand(), other.site(), other.target(), List.of()));
      }
    }
    return hungers;
  }

  /** One that is known to wait because of the others. */
  private static Hunger kept(Cycle cycle, int id) {
    for (Cycle.Other other : cycle.others()) {
      if (other.strand().id() == id) {
        return kept(cycle, other.strand(), other.site(), other.target(), 0);
      }
    }
    List<Moment> waits =
        cycle.moments().stream().filter(m -> m.strand().id() == id && Moments.isWait(m)).toList();
    Moment wait = waits.getFirst();
    return kept(cycle, wait.strand(), wait.site(), wait.target(), waits.size());
  }

  private static Hunger kept(
      Cycle cycle, Strand strand, int site, @Nullable Object target, int waits) {
    Object lock = target == null ? null : JdkLocks.ofWait(target);
    List<Strand> others = cycle.strands().stream().filter(s -> s != strand).toList();
    List<Moment> taken = taken(cycle, others, m -> Moments.takes(m) && isSame(m.target(), lock));
    return new Hunger(strand, site, target, waits, taken.size(), who(taken));
  }

  private static void add(List<Hunger> hungers, @Nullable Hunger hunger) {
    // A daemon that waits for work is meant to.
    if (hunger != null && !hunger.strand.thread().isDaemon()) {
      hungers.add(hunger);
    }
  }

  private static List<Moment> of(Cycle cycle, Strand strand) {
    return cycle.moments().stream().filter(m -> m.strand() == strand).toList();
  }

  /**
   * Whether all it does is to wake in the queue of one lock: who gets the lock and comes back takes
   * other steps, too.
   */
  private static boolean isInQueue(Cycle cycle, Strand strand) {
    return of(cycle, strand).stream().allMatch(Moments::isInQueue);
  }

  /** Of what those who get on take, what the strand waits for. */
  private static @Nullable Hunger waiting(
      Cycle cycle,
      List<Strand> well,
      Strand strand,
      int site,
      @Nullable Object target,
      List<Moment> own) {
    List<Moment> taken = taken(cycle, well, m -> Moments.takes(m) && isSame(m.target(), target));
    return taken.isEmpty()
        ? null
        : new Hunger(strand, site, target, own.size(), taken.size(), who(taken));
  }

  /** Of what those who get on change, what the strand tries to get. */
  private static @Nullable Hunger trying(Cycle cycle, List<Strand> well, List<Moment> own) {
    boolean tries = own.stream().anyMatch(Moments::isFailure);
    for (Moment attempt : own) {
      if (!attempt.onlyLooks() || (tries && !Moments.isFailure(attempt))) {
        continue;
      }
      List<Moment> taken = taken(cycle, well, m -> m.changesWhatIsSeenBy(attempt));
      if (taken.stream().anyMatch(Moments::takes)) {
        long attempts = own.stream().filter(m -> m.site() == attempt.site()).count();
        long takings = taken.stream().filter(Moments::takes).count();
        return new Hunger(
            attempt.strand(),
            attempt.site(),
            attempt.target(),
            (int) attempts,
            (int) takings,
            who(taken));
      }
    }
    return null;
  }

  private static List<Moment> taken(Cycle cycle, List<Strand> well, Predicate<Moment> what) {
    return cycle.moments().stream().filter(m -> well.contains(m.strand()) && what.test(m)).toList();
  }

  /** Whether they are the same, or the halves of one lock for readers and writers. */
  private static boolean isSame(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null || one == other) {
      return one != null && one == other;
    }
    Object sync = JdkLocks.sync(one);
    return sync != null && sync == JdkLocks.sync(other);
  }

  private static List<Strand> who(List<Moment> moments) {
    return moments.stream().map(Moment::strand).distinct().toList();
  }
}
