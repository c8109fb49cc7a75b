package dev.heddle.explorer.strategy;

import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Strategy;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A random walk that brings races about: of the memory that was seen to race, one field is drawn
 * for a schedule. A strand that comes to it is held until another comes to the same in conflict,
 * and then chance decides which of them goes first (Sen: Race Directed Random Testing of Concurrent
 * Programs, PLDI 2008).
 *
 * <p>Deviations: the paper fixes a pair of statements found by an analysis before. Here the field
 * is what a race detector saw in earlier schedules of the same search, in whichever statements,
 * since that makes its accesses scheduling points. One schedule in {@value #PLAIN_EVERY} holds
 * nobody, to come to other places. Who is held goes on when all are, or after {@value #PATIENCE}
 * choices made while somebody was held: the others may wait for one in a loop.
 */
public final class RaceDirected implements Sampler, Strategy {
  private static final int PLAIN_EVERY = 4;
  private static final int PATIENCE = 1_000;

  private final long seed;
  private final SplitMix random = new SplitMix();

  /** The names of the racy memory that strands came to, in the order of the first time. */
  private final Set<String> racy = new LinkedHashSet<>();

  /** Where strands are held in this schedule, or {@code null}. */
  private @Nullable String target;

  private int holds;
  private long current;

  /** How many of them were known before this schedule. */
  private int known;

  private @Nullable String knowledge;

  /** A search whose choices follow from this seed and from the races seen before. */
  public RaceDirected(long seed) {
    this.seed = seed;
  }

  @Override
  public String name() {
    return "race-directed";
  }

  @Override
  public boolean isSampling() {
    return true;
  }

  @Override
  public Strategy begin(long schedule) {
    random.seed(seed, schedule);
    holds = 0;
    if (schedule != current) {
      current = schedule;
      known = racy.size();
    }
    target = null;
    if (known > 0 && schedule % PLAIN_EVERY != 0) {
      target = racy.stream().skip(random.nextInt(known)).findFirst().orElseThrow();
    }
    return this;
  }

  @Override
  public String knowledge() {
    String known = knowledge;
    if (known == null) {
      known = String.join("\n", racy);
      knowledge = known;
    }
    return known;
  }

  @Override
  public void know(String knowledge) {
    racy.clear();
    knowledge.lines().forEach(racy::add);
    known = racy.size();
    this.knowledge = knowledge;
  }

  @Override
  public boolean hasLearned() {
    return racy.size() > known;
  }

  @Override
  public int nextStrand(Candidates candidates) {
    int n = candidates.size();
    boolean[] held = new boolean[n];
    boolean[] racing = new boolean[n];
    int free = n;
    int races = 0;
    for (int i = 0; i < n; i++) {
      held[i] = isAtTarget(candidates.get(i));
      free -= held[i] ? 1 : 0;
      for (int j = 0; held[i] && j < i; j++) {
        if (held[j] && Pending.conflict(candidates.get(i), candidates.get(j))) {
          races += (racing[i] ? 0 : 1) + (racing[j] ? 0 : 1);
          racing[i] = true;
          racing[j] = true;
        }
      }
    }
    if (races > 0) {
      return draw(racing, true, races);
    }
    if (free == 0 || free == n || ++holds > PATIENCE) {
      return random.nextInt(n);
    }
    return draw(held, false, free);
  }

  /** One of those {@code count} of which this holds. */
  private int draw(boolean[] of, boolean holds, int count) {
    int left = random.nextInt(count);
    int i = 0;
    while (of[i] != holds || left-- > 0) {
      i++;
    }
    return i;
  }

  private boolean isAtTarget(Strand strand) {
    Op op = strand.pending();
    if (op != Op.READ && op != Op.WRITE) {
      return false; // plain memory is a scheduling point only if it was seen to race
    }
    String name = Sites.get(strand.site()).armingKey();
    if (racy.add(name)) {
      knowledge = null;
    }
    return name.equals(target);
  }

  @Override
  public int nextDraw(Draw draw, int bound) {
    return random.nextInt(bound);
  }
}
