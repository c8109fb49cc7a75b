package dev.heddle.explorer.observe;

import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Operation;
import dev.heddle.kernel.Places;
import dev.heddle.kernel.Site;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Touch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Sees locks taken in an order that another thread inverts: a deadlock that this schedule may have
 * missed by luck. It follows GoodLock (Havelund: Using runtime analysis to guide model checking of
 * Java programs, SPIN 2000; for more than two threads Bensalem, Havelund, HVC 2005): a cycle of
 * nestings by different threads, no two of which hold a common lock around theirs.
 *
 * <p>Deviation: nestings that are ordered by a start or a join make no cycle. A {@code tryLock} and
 * a read lock are held, but not waited for.
 */
public final class LockOrder implements Observer {
  private static final int MAX_NESTINGS = 64;
  private static final int MAX_INVERSIONS = 20;

  private final HappensBefore lives = new HappensBefore(false);
  private final List<List<Held>> held = new ArrayList<>();
  private final List<Nesting> nestings = new ArrayList<>();

  /** Of all executions, by the places of the locks. */
  private final Map<String, Inversion> inversions = new LinkedHashMap<>();

  private record Held(Object lock, int site) {}

  /** A lock that a strand took while it held others. */
  private record Nesting(
      Strand strand, List<Held> outer, int first, Held inner, VectorClock clock) {
    Held taken() {
      return outer.get(first);
    }

    boolean isOrderedBefore(Nesting later) {
      int id = strand.id();
      return clock.get(id) <= later.clock.get(id);
    }

    boolean sharesGate(Nesting other) {
      return outer.stream().anyMatch(h -> other.outer.stream().anyMatch(o -> o.lock() == h.lock()));
    }
  }

  /**
   * What one thread does in an inversion.
   *
   * @param thread its name
   * @param outer the class of the lock that it took first, and {@code outerSite} where
   * @param inner the class of the lock that it took then, and {@code innerSite} where
   */
  public record Leg(String thread, String outer, int outerSite, String inner, int innerSite) {}

  /** Locks that threads take in a circle. */
  public record Inversion(List<Leg> legs) {
    /** Copies the list. */
    public Inversion {
      legs = List.copyOf(legs);
    }
  }

  /** Forgets the last execution, but not the inversions that it showed. */
  public void reset() {
    lives.reset();
    held.forEach(List::clear);
    nestings.clear();
  }

  /** The inversions seen so far, in all executions. */
  public List<Inversion> inversions() {
    return inversions.isEmpty() ? List.of() : List.copyOf(inversions.values());
  }

  @Override
  public Observer ofAccesses() {
    return NONE;
  }

  @Override
  public void touch(Strand strand, @Nullable Object object, int place, Touch touch) {
    if (place == Places.LIFE) {
      lives.touch(strand, object, place, touch);
    }
  }

  @Override
  public void step(Strand strand, Op op, int site, @Nullable Object target) {
    if (target == null) {
      return;
    }
    switch (op) {
      case MONITOR_ENTER -> take(strand, target, site, true);
      case MONITOR_EXIT, WAIT -> release(strand, target);
      case CALL -> {
        Site at = Sites.get(site);
        Operation operation = at.operation();
        if (operation != null
            && operation.kind() == Operation.Kind.LOCK
            && !(target instanceof ReentrantReadWriteLock.ReadLock)) {
          call(strand, target, site, at.methodName());
        }
      }
      default -> {}
    }
  }

  private void call(Strand strand, Object lock, int site, String method) {
    if (method.equals("unlock")) {
      release(strand, lock);
    } else {
      take(strand, lock, site, !method.equals("tryLock"));
    }
  }

  private List<Held> held(Strand strand) {
    while (held.size() <= strand.id()) {
      held.add(new ArrayList<>());
    }
    return held.get(strand.id());
  }

  private void take(Strand strand, Object lock, int site, boolean waits) {
    List<Held> own = held(strand);
    Held taken = new Held(lock, site);
    if (!own.isEmpty() && waits) {
      own.removeIf(h -> !strand.holds(h.lock()));
      if (own.stream().noneMatch(h -> h.lock() == lock)) {
        nest(strand, List.copyOf(own), taken);
      }
    }
    own.add(taken);
  }

  private void release(Strand strand, Object lock) {
    List<Held> own = held(strand);
    for (int i = own.size() - 1; i >= 0; i--) {
      if (own.get(i).lock() == lock) {
        own.remove(i);
        return;
      }
    }
  }

  private void nest(Strand strand, List<Held> outer, Held inner) {
    for (int i = 0; i < outer.size() && nestings.size() < MAX_NESTINGS; i++) {
      VectorClock clock = new VectorClock();
      clock.join(lives.clock(strand));
      Nesting nesting = new Nesting(strand, outer, i, inner, clock);
      close(new ArrayList<>(List.of(nesting)));
      nestings.add(nesting);
    }
  }

  /** Looks for nestings that lead from the last one of the chain back to its first. */
  private void close(List<Nesting> chain) {
    Object wanted = chain.getLast().inner().lock();
    for (Nesting next : nestings) {
      if (next.taken().lock() == wanted && chain.stream().allMatch(n -> canMeet(n, next))) {
        chain.add(next);
        if (next.inner().lock() == chain.getFirst().taken().lock()) {
          add(chain);
        } else {
          close(chain);
        }
        chain.removeLast();
      }
    }
  }

  private static boolean canMeet(Nesting one, Nesting other) {
    return one.strand() != other.strand()
        && !one.isOrderedBefore(other)
        && !other.isOrderedBefore(one)
        && !one.sharesGate(other);
  }

  private void add(List<Nesting> chain) {
    TreeSet<Integer> key = new TreeSet<>();
    List<Leg> legs = new ArrayList<>();
    for (Nesting n : chain) {
      key.add(n.inner().site());
      legs.add(
          new Leg(
              n.strand().name(),
              Races.typeName(n.taken().lock()),
              n.taken().site(),
              Races.typeName(n.inner().lock()),
              n.inner().site()));
    }
    if (inversions.size() < MAX_INVERSIONS) {
      inversions.putIfAbsent(key.toString(), new Inversion(legs));
    }
  }
}
