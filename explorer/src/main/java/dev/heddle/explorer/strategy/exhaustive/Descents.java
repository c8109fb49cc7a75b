package dev.heddle.explorer.strategy.exhaustive;

import dev.heddle.explorer.strategy.SplitMix;
import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Strategy;

/**
 * Estimates how many traces there are, by random walks from the beginning to the end.
 *
 * <p>A walk comes by a schedule with a probability p that is the product of its choices'. If its
 * trace has L linear extensions, each of them a schedule, then 1 / (p L) has the number of traces
 * as its expectation: the sum over all schedules of p / (p L) counts each trace L times with 1 / L.
 * So it is unbiased, as Knuth's estimate is (Estimating the Efficiency of Backtrack Programs,
 * 1975), but needs no tree. (Balasubramanian, Khoshechin Jorshari, Majumdar, Mathur, Zhang: State
 * Space Estimation for DPOR-based Model Checkers, arXiv 2512.23996, descend through a tree whose
 * nodes know their children, which those of wake-up trees do not.)
 */
final class Descents implements Strategy {
  /** Of longer executions there are too many that are equivalent to be counted. */
  private static final int MAX_EVENTS = 2_000;

  private final long seed;
  private final SplitMix random = new SplitMix();
  private final Trace trace = new Trace();
  private final Scene scene = new Scene();

  /** The logarithm of 1 / p. */
  private double rarity;

  private boolean isPossible = true;
  private boolean isRunning;
  private long count;
  private double sum;
  private double sumOfSquares;
  private long work;

  Descents(long seed) {
    this.seed = seed;
  }

  /**
   * What walks have shown, for a later search to go on with.
   *
   * @param isPossible whether such executions can be told how many others are equivalent
   * @param count how many there were
   * @param sum of their estimates
   * @param sumOfSquares of their estimates
   * @param work how much was computed
   */
  record Totals(boolean isPossible, long count, double sum, double sumOfSquares, long work) {}

  Totals totals() {
    return new Totals(isPossible, count, sum, sumOfSquares, work);
  }

  void goOnFrom(Totals totals) {
    isPossible = totals.isPossible();
    count = totals.count();
    sum = totals.sum();
    sumOfSquares = totals.sumOfSquares();
    work = totals.work();
  }

  Observer observer() {
    return trace;
  }

  Strategy begin() {
    random.seed(seed, count + 1);
    rarity = 0;
    trace.begin(0);
    isRunning = true;
    return this;
  }

  /** The execution that was begun has ended. */
  void ended() {
    isRunning = false;
    trace.close();
    if (!isPossible) {
      return;
    }
    Linearizations.Count extensions = Linearizations.of(trace);
    work += extensions.cuts() * trace.strandCount();
    if (Double.isNaN(extensions.logarithm())) {
      isPossible = false;
      return;
    }
    double traces = Math.exp(rarity - extensions.logarithm());
    count++;
    sum += traces;
    sumOfSquares += traces * traces;
  }

  /** Whether the last execution was begun here. */
  boolean isRunning() {
    return isRunning;
  }

  /** Whether such executions can be told how many others are equivalent. */
  boolean isPossible() {
    return isPossible;
  }

  /** How much was computed, in about the time of so many steps of executions. */
  long work() {
    return work;
  }

  /** How many walks there were. */
  long count() {
    return count;
  }

  /** The estimate; not a number if there was no walk. */
  double traces() {
    return sum / count;
  }

  /** The standard error of the estimate; not a number if there were not two walks. */
  double standardError() {
    double variance = (sumOfSquares - sum * sum / count) / (count - 1);
    return Math.sqrt(Math.max(0, variance) / count);
  }

  @Override
  public boolean seesEveryStep() {
    return true;
  }

  @Override
  public int nextStrand(Candidates candidates) {
    trace.close();
    scene.look(candidates);
    if (scene.isCrowded() || scene.isOverBySteps() || trace.length() > MAX_EVENTS) {
      isPossible = false;
    }
    int chosen = random.nextInt(candidates.size());
    rarity += Math.log(candidates.size());
    if (isPossible) {
      note(candidates, chosen);
    }
    return chosen;
  }

  private void note(Candidates candidates, int chosen) {
    for (int i = 0; i < candidates.size(); i++) {
      trace.meet(candidates.get(i));
    }
    Strand strand = candidates.get(chosen);
    trace.open(strand, scene);
  }

  @Override
  public int nextDraw(Draw draw, int bound) {
    if (draw == Draw.IMPATIENCE) {
      return 0;
    }
    rarity += Math.log(bound);
    return random.nextInt(bound);
  }
}
