package dev.heddle.explorer.strategy;

import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Strategy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Selectively uniform random walk: for each schedule some steps are of interest, and all orders of
 * those are equally likely, where threads do not wait for each other. To that end a strand is drawn
 * for the next such step with as much weight as it, and those that it has yet to start, have such
 * steps left; until it takes it the others may do what is not of interest (Zhao, Wolff, Mathur,
 * Roychoudhury: Selectively Uniform Concurrency Testing, ASPLOS 2025).
 *
 * <p>Deviations: how many steps a strand takes is not told by a run for that purpose; it is the
 * mean over the schedules before, for strands of the same number from which it learns: the first
 * {@value #LESSONS}, and one in sixteen of the later ones, at the beginning of each doubling. Of
 * interest are in turn what is done to one field or to the objects of one class of the JDK, drawn
 * among those that at least two strands were seen to use, and all of these: see {@link Usage}. The
 * strand for the next step is drawn when one comes to such a step, among those that can go on.
 * After {@value #PATIENCE} other steps it is drawn anew: those that go on meanwhile may wait in a
 * loop for one that may not.
 */
public final class Surw implements Sampler, Strategy {
  private static final int NOBODY = -1;
  private static final int PATIENCE = 200;
  private static final int LESSONS = 64;

  /** Of the numbers from one power of two to the next, those that are less than this share in. */
  private static final int LATER_LESSONS = 16;

  private final long seed;
  private final SplitMix random = new SplitMix();
  private final Usage usage = new Usage();

  /** What is of interest: a slot of {@link Usage}, or all that are shared. */
  private int slot;

  /** The steps of interest that each strand is expected to take. */
  private double[] expected = new double[0];

  /** The same with those of the strands that it starts, and that they start. */
  private double[] family = new double[0];

  /** The part of that of those that have not been met. */
  private double[] unborn = new double[0];

  private int known;

  /** Who is to take the next step of interest, and how many it had taken when it was drawn. */
  private int intended;

  private int before;

  /** How many choices went to others since. */
  private int waited;

  private long current;

  /** The last schedule before it forgot all; lessons are counted from there. */
  private long forgot;

  /** Whether it knows what another one has learned, and does not learn itself. */
  private boolean isTaught;

  /** A walk whose choices follow from this seed and the schedules before. */
  public Surw(long seed) {
    this.seed = seed;
  }

  @Override
  public String name() {
    return "surw";
  }

  @Override
  public boolean isSampling() {
    return true;
  }

  @Override
  public Observer observer() {
    return usage;
  }

  @Override
  public Strategy begin(long schedule) {
    random.seed(seed, schedule);
    usage.begin(schedule != current, !isTaught && isLesson(schedule));
    current = schedule;
    slot = usage.draw(random);
    expected = usage.expected(slot);
    family = expected.clone();
    for (int child = family.length - 1; child > 0; child--) {
      family[usage.starter(child)] += family[child];
    }
    unborn = new double[family.length];
    for (int strand = 0; strand < family.length; strand++) {
      unborn[strand] = family[strand] - expected[strand];
    }
    known = 1;
    intended = NOBODY;
    return this;
  }

  @Override
  public boolean isLesson(long schedule) {
    long since = schedule - forgot;
    long doubled = Long.highestOneBit(since);
    return since < LESSONS || (since - doubled) * LATER_LESSONS < doubled;
  }

  @Override
  public String knowledge() {
    return usage.knowledge();
  }

  @Override
  public void know(String knowledge) {
    usage.know(knowledge);
    isTaught = true;
  }

  @Override
  public void startOver() {
    forgot = current;
    usage.forget();
  }

  @Override
  public int nextStrand(Candidates candidates) {
    int n = candidates.size();
    meet(candidates.get(n - 1).id(), candidates.last());
    if (intended != NOBODY && usage.taken(intended) != before) {
      intended = NOBODY; // it was alone, so nobody was asked
    }
    if (intended != NOBODY && ++waited > PATIENCE) {
      intended = NOBODY;
    }
    int free = 0;
    boolean isFirst = intended == NOBODY;
    int allowed = NOBODY;
    for (int i = 0; i < n; i++) {
      Strand strand = candidates.get(i);
      boolean comes = usage.isOf(slot, strand);
      isFirst &= !comes;
      free += comes ? 0 : 1;
      allowed = strand.id() == intended ? i : allowed;
    }
    if (isFirst) {
      return random.nextInt(n);
    }
    if (intended == NOBODY || (free == 0 && allowed < 0)) {
      allowed = drawByWeight(candidates);
      intend(candidates.get(allowed).id());
    }
    Strand wanted = allowed < 0 ? null : candidates.get(allowed);
    boolean isThere = wanted != null && usage.isOf(slot, wanted);
    int chosen = random.nextInt(free + (isThere ? 1 : 0));
    int at = indexOf(chosen, candidates, isThere ? wanted : null);
    if (usage.isOf(slot, candidates.get(at))) {
      intended = NOBODY;
    }
    return at;
  }

  private void intend(int strand) {
    intended = strand;
    waited = 0;
    before = usage.taken(strand);
  }

  /** The candidate with this number among those that may go on. */
  private int indexOf(int number, Candidates candidates, @Nullable Strand wanted) {
    int i = 0;
    int count = number;
    while (true) {
      Strand strand = candidates.get(i);
      if ((strand == wanted || !usage.isOf(slot, strand)) && count-- == 0) {
        return i;
      }
      i++;
    }
  }

  private int drawByWeight(Candidates candidates) {
    double sum = 0;
    for (int i = 0; i < candidates.size(); i++) {
      sum += weight(candidates.get(i));
    }
    double drawn = random.nextDouble() * sum;
    int last = 0;
    for (int i = 0; i < candidates.size(); i++) {
      double weight = weight(candidates.get(i));
      if (weight > 0) {
        last = i;
        if (drawn < weight) {
          return i;
        }
        drawn -= weight;
      }
    }
    return last;
  }

  /** How many steps of interest the strand has left, and those that it has yet to start. */
  private double weight(Strand strand) {
    int id = strand.id();
    int least = usage.isOf(slot, strand) ? 1 : 0;
    return Math.max(least, expected[id] - usage.taken(id)) + unborn[id];
  }

  /** Who is started takes its weight with it, and may take its starter's place as the intended. */
  private void meet(int highest, Strand running) {
    if (highest >= family.length) {
      expected = Arrays.copyOf(expected, highest * 2);
      family = Arrays.copyOf(family, highest * 2);
      unborn = Arrays.copyOf(unborn, highest * 2);
    }
    for (; known <= highest; known++) {
      int starter = usage.starter(known, running.id());
      double whole = starter == running.id() ? weight(running) : unborn[starter];
      unborn[starter] = Math.max(0, unborn[starter] - family[known]);
      if (intended == starter && random.nextDouble() * whole < family[known]) {
        intend(known);
      }
    }
  }

  @Override
  public int nextDraw(Draw draw, int bound) {
    return random.nextInt(bound);
  }
}
