package dev.heddle.explorer.strategy.exhaustive;

import dev.heddle.explorer.strategy.Experience;
import dev.heddle.explorer.strategy.RoundRobin;
import dev.heddle.explorer.strategy.SearchStrategy;
import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strand;
import dev.heddle.kernel.Strategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One schedule for each Mazurkiewicz trace: optimal dynamic partial-order reduction with wake-up
 * trees (Abdulla, Aronis, Jonsson, Sagonas: Source Sets: A Foundation for Optimal Dynamic Partial
 * Order Reduction, JACM 64(4), 2017, algorithm 2).
 *
 * <p>Deviations: an event touches many places, and what it touches may depend on what it reads; a
 * step's place in the wake-up tree is decided by what it touched when it was seen, and what that
 * misses is planted by {@link Woken}. Steps may have to wait: see {@link Reversals}. A step that
 * draws is a branch for each draw. What can go on only because nobody else could (a timeout, a loop
 * that spins) conflicts with everything, and is a branch wherever it is offered; so is a wait that
 * may end without cause. Where this plans a schedule that turns out to be equivalent to an earlier
 * one, its sleep set says so, and it is given up and counted as redundant. Sleep sets alone make
 * sure that no trace is run twice to its end.
 *
 * <p>What is kept is the path to the running schedule and what is planned beside it. The plans may
 * be as many as the traces that are left; where they are too many, it begins again and plans less:
 * see {@link Room}.
 */
public final class Exhaustive implements SearchStrategy, Strategy {
  /** How many strands an execution may have. */
  static final int MAX_STRANDS = 64;

  /** How many steps an execution that does not count may have until it ends by itself. */
  private static final int MAX_REST = 50_000;

  /** How many events an execution may have. */
  private static final int MAX_EVENTS = 50_000;

  /** How often the search may begin again because a step has not done the same again. */
  private static final int MAX_RESTARTS = 5;

  /** How often a restored path is tried: parts of the JDK initialise themselves the first time. */
  private static final int MAX_MISMATCHES = 3;

  /** Is told to nobody: the search that has dealt a subtree out will run it itself. */
  private static final String NOT_HERE = "this subtree cannot be explored apart";

  private final int mostEvents;
  private final Trace trace = new Trace();
  private final Scene scene = new Scene();
  private final Extent extent = new Extent();
  private final List<Node> path = new ArrayList<>();
  private final Wishes wishes = new Wishes();
  private final Room room;
  private final Planting planting;
  private final Reversals reversals;
  private final Woken woken;
  private final Dealing dealing;
  private int depth;

  /** How many events of the next execution are given by the path. */
  private int given;

  private boolean begun;
  private boolean done;
  private boolean hopeless;
  private boolean givenUp;

  /** How many steps the execution has had since it was clear that it does not count. */
  private int rest;

  private Strategy fair = new RoundRobin().begin(1);
  private boolean isPatient;

  /** Whether a step has not done the same again. */
  private boolean changed;

  private int restarts;

  /** Whether what was restored was not run yet. */
  private boolean isRestored;

  /** How often what was restored did not do the same as when it was saved. */
  private int mismatches;

  private boolean hasGoneBack;

  /** The last node that is another search's, whose subtree this one explores, or -1. */
  private int root = -1;

  /** The branch that is to be run, if it was dealt out. */
  private @Nullable Dealt turn;

  /** A hash of what the first execution of this search touched. */
  private long firstPrint;

  /** The path that another search has left, while it is tried. */
  private @Nullable Explored tried;

  /** How many events the next execution may take over from the one before. */
  private int mostKept = Integer.MAX_VALUE;

  /** How many of the draws that the path gives were made in the running event. */
  private int replayedDraws;

  /** Where it began, if that was not at the root. */
  private @Nullable Frontier origin;

  private @Nullable String limit;
  private long traces;
  private long redundant;

  /** A search that has not begun. */
  public Exhaustive() {
    this(Long.MAX_VALUE);
  }

  /**
   * A search that has not begun.
   *
   * @param maxSteps the kernel's limit of steps: longer schedules are given up well before it
   */
  public Exhaustive(long maxSteps) {
    this(maxSteps, Room.MOST);
  }

  /**
   * A search that has not begun.
   *
   * @param maxSteps as for {@link #Exhaustive(long)}
   * @param mostPlanned how many steps may be planned as a whole until it begins again and plans
   *     less, at least 0
   */
  public Exhaustive(long maxSteps, int mostPlanned) {
    mostEvents = Math.clamp(maxSteps / 2, 1, MAX_EVENTS);
    room = new Room(mostPlanned);
    planting = new Planting(path::get, wishes, room);
    reversals = new Reversals(trace, path::get, planting);
    woken = new Woken(trace, path::get, planting);
    dealing = new Dealing(path, trace, extent, room);
  }

  @Override
  public String name() {
    return "exhaustive";
  }

  @Override
  public boolean seesEveryStep() {
    return true;
  }

  @Override
  public Observer observer() {
    return trace;
  }

  @Override
  public Strategy begin(long schedule) {
    Frontier restored = isRestored ? origin : null;
    if (restored != null) {
      restore(restored); // what a run that did not count has left is not to be compared with
    }
    if (!begun) {
      depth = 0;
      given = 1;
      node().enter(Branch.leaf(0, Branch.NO_DRAWS));
      begun = true;
    }
    depth = given;
    Node last = path.get(given - 1);
    last.enter(last.current);
    replayedDraws = 0;
    changed = false;
    hopeless = false;
    givenUp = false;
    rest = 0;
    fair = new RoundRobin().begin(1);
    trace.begin(Math.min(Math.min(given - 1, mostKept), trace.recorded()));
    return this;
  }

  @Override
  public void startOver() {
    begun = false;
    done = false;
    isRestored = false;
    origin = null;
    turn = null;
    traces = 0;
    redundant = 0;
    room.begin(false);
  }

  @Override
  public boolean isDone() {
    return done;
  }

  @Override
  public boolean hasGivenUp() {
    return givenUp || hopeless || changed;
  }

  @Override
  public boolean isProof() {
    return done && limit == null;
  }

  @Override
  public @Nullable String limit() {
    return limit;
  }

  @Override
  public long distinct() {
    return traces;
  }

  @Override
  public double share() {
    if (traces == 0 || !begun) {
      return Double.NaN;
    }
    return done ? 1 : extent.run(given) / extent.total(path.subList(0, given));
  }

  @Override
  public long redundant() {
    return redundant;
  }

  @Override
  public boolean hasGoneBack() {
    return hasGoneBack;
  }

  /** Whether loops that wait were taken to look again only when something has changed. */
  @Override
  public boolean isPatient() {
    return isPatient;
  }

  // ---- choices

  @Override
  public int nextStrand(Candidates candidates) {
    if (rest > 0) {
      return goOnFairly(candidates);
    }
    int event = trace.close();
    if (trace.isRepeating()) {
      return repeat(candidates, event);
    }
    if (limit != null || isTooLarge(candidates, event)) {
      givenUp = true;
      return goOnFairly(candidates);
    }
    settle(event - 1);
    replayedDraws = 0;
    if (hopeless || changed) {
      return goOnFairly(candidates);
    }
    Node node = event < depth ? path.get(event) : arrive(event);
    if (event >= given) {
      node.enter(pick(node));
    }
    node.candidates = scene.present();
    Branch branch = node.current;
    int chosen = branch == null ? GIVE_UP : scene.indexOf(branch.strand());
    if (chosen < 0) {
      if (room.isSparing()) {
        reversals.plantPending(); // nothing else leads to what they would have met
      }
      givenUp = true;
      return goOnFairly(candidates);
    }
    Strand strand = candidates.get(chosen);
    trace.open(strand, scene);
    return chosen;
  }

  /**
   * Lets an execution that does not count come to its end: cut off, it would leave open what it has
   * opened, and the next one of the same JVM would meet that.
   */
  private int goOnFairly(Candidates candidates) {
    return ++rest > MAX_REST ? GIVE_UP : fair.nextStrand(candidates);
  }

  /** Looks around, and whether this goes beyond what can be explored. */
  private boolean isTooLarge(Candidates candidates, int event) {
    scene.look(candidates);
    if (event >= mostEvents) {
      limit = "a schedule has more than " + mostEvents + " steps";
    } else if (scene.isCrowded()) {
      limit = "a schedule has more than " + MAX_STRANDS + " threads";
    } else if (scene.isOverBySteps()) {
      limit = "a timeout lasts but some nanoseconds, and so depends on the number of steps";
    } else {
      for (int i = 0; i < candidates.size(); i++) {
        trace.meet(candidates.get(i));
      }
    }
    return limit != null;
  }

  /** Takes the same step as in the schedule before. */
  private int repeat(Candidates candidates, int event) {
    replayedDraws = 0;
    Branch branch = path.get(event).current;
    int chosen = GIVE_UP;
    for (int i = 0; i < candidates.size(); i++) {
      Strand strand = candidates.get(i);
      trace.meetAgain(strand);
      if (branch != null && strand.id() == branch.strand()) {
        chosen = i;
      }
    }
    if (chosen < 0 || trace.hasChanged()) {
      changed = true;
      return goOnFairly(candidates);
    }
    Strand strand = candidates.get(chosen);
    trace.reopen(strand.id(), strand.awaitedLock());
    return chosen;
  }

  /** The event has come to its end: what is known of it now is noted. */
  private void settle(int event) {
    changed |= trace.hasChanged() || isOtherThan(origin, event);
    Node node = path.get(event);
    if (event >= given - 1 && node.drawn.length > 0) {
      node.fanOut(trace.strand(event));
    }
  }

  /** Whether an event of the path that was restored is not what it was. */
  private boolean isOtherThan(@Nullable Frontier restored, int event) {
    return restored != null
        && event < Math.min(given, restored.path.size()) - 1
        && isRestored
        && trace.print(event) != restored.path.get(event).print();
  }

  /** A node that was not there before. */
  private Node arrive(int event) {
    Node parent = path.get(event - 1);
    Node node = node();
    Branch taken = parent.current;
    if (taken != null && !taken.next().isEmpty()) {
      node.branches.addAll(taken.next());
    }
    for (int i = 0; i < parent.asleep.size(); i++) {
      Sleeper sleeper = parent.asleep.get(i);
      if (sleeper.strand() != trace.strand(event - 1)
          && !trace.conflicts(event - 1, sleeper.footprint())) {
        node.asleep.add(sleeper);
      }
    }
    for (long left = scene.offered(); left != 0; left &= left - 1) {
      int strand = Long.numberOfTrailingZeros(left);
      if (!node.isAsleep(strand) && !node.hasBranch(strand)) {
        node.branches.add(Branch.leaf(strand, Branch.NO_DRAWS));
      }
    }
    return node;
  }

  private Node node() {
    if (depth == path.size()) {
      path.add(new Node());
    }
    extent.arrive(depth);
    Node node = path.get(depth++);
    node.clear();
    return node;
  }

  /**
   * The next branch of a node, or one that goes on with any strand that is awake: also where what
   * was planned turned out to be impossible, because from here on its first step counts as done.
   */
  private @Nullable Branch pick(Node node) {
    while (!node.branches.isEmpty()) {
      Branch branch = node.branches.removeFirst();
      boolean slept = node.isAsleep(branch.strand(), branch.draws());
      if (!slept && scene.indexOf(branch.strand()) >= 0) {
        return branch;
      }
    }
    int best = Scene.NOBODY;
    int least = Integer.MAX_VALUE;
    for (long left = scene.present(); left != 0; left &= left - 1) {
      int strand = Long.numberOfTrailingZeros(left);
      if (node.asleep.isEmpty() || !node.isAsleep(strand)) {
        int cost =
            (scene.isOffered(strand) ? 4 : 0)
                + (node.isDrowsy(strand) ? 2 : 0)
                + (strand == scene.last() ? 0 : 1);
        if (cost < least) {
          least = cost;
          best = strand;
        }
      }
    }
    return best == Scene.NOBODY ? null : Branch.leaf(best, Branch.NO_DRAWS);
  }

  @Override
  public int nextDraw(Draw draw, int bound) {
    if (draw == Draw.IMPATIENCE) {
      isPatient = true;
      return 0;
    }
    if (rest > 0) {
      return fair.nextDraw(draw, bound);
    }
    int event = trace.length() - 1;
    Node node = path.get(event);
    if (event < given - 1 && replayedDraws < node.drawn.length) {
      return Math.min(node.drawn[replayedDraws++], bound - 1);
    }
    return draw(node, trace.strand(event), bound);
  }

  private int draw(Node node, int strand, int bound) {
    Branch branch = node.current;
    int at = node.drawn.length;
    int value = 0;
    if (branch != null && at < branch.draws().length) {
      value = Math.min(branch.draws()[at], bound - 1);
    } else {
      int[] draws = java.util.Arrays.copyOf(node.drawn, at + 1);
      while (value < bound && node.isAsleep(strand, draws)) {
        draws[at] = ++value;
      }
      if (value == bound) {
        hopeless = true;
        value = 0;
      }
    }
    node.draw(value, bound);
    return value;
  }

  // ---- from one schedule to the next

  @Override
  public void ended(Experience experience) {
    hasGoneBack = false;
    int n = trace.close();
    changed |= n < given;
    if (limit != null) {
      done = true;
      return;
    }
    settle(n - 1);
    if (changed) {
      // Code that runs for the first time in a JVM may initialise parts of the JDK.
      beginAgain();
      if (++restarts > MAX_RESTARTS) {
        limit = "a step did not do the same when it was run again";
        done = true;
      }
      return;
    }
    isRestored = false;
    if (traces + redundant == 0) {
      firstPrint = printFrom(given - 1);
    }
    if (hasGivenUp()) {
      redundant++;
    } else {
      traces++;
    }
    reversals.plant(given - 1, !hasGivenUp());
    woken.plant(given - 1);
    if (room.isFull(path.subList(0, n))) {
      beginSparing();
    } else {
      backtrack(n - 1, null);
    }
  }

  /** Begins again, and plans less: what was covered until now relied on plans as a whole. */
  private void beginSparing() {
    if (root >= 0) {
      limit = NOT_HERE;
      done = true;
      return;
    }
    startOver();
    room.begin(true);
  }

  /**
   * Takes the deepest branch that is left.
   *
   * @param last the event before which all has been run that begins as it does
   * @param done what that was, if another search has run it
   */
  private void backtrack(int last, @Nullable Explored done) {
    long below = done != null ? done.traces() : hasGivenUp() ? 0 : 1;
    for (int event = last; event > root; event--) {
      Node node = path.get(event);
      extent.childIsDone(event, below);
      if (!node.branches.isEmpty()) {
        node.asleep.add(new Sleeper(trace.strand(event), node.drawn, trace.footprint(event)));
      }
      while (!node.branches.isEmpty()) {
        Branch next = node.branches.removeFirst();
        boolean isPossible = event == 0 || (node.candidates & 1L << next.strand()) != 0;
        if (isPossible && !node.isAsleep(next.strand(), next.draws())) {
          node.enter(next);
          given = event + 1;
          depth = given;
          turn = node.takeDealt(next);
          return;
        }
      }
      below = extent.traces(event);
    }
    this.done = true;
  }

  /**
   * Back to where this JVM began. If the path that was restored does not do the same, what was
   * saved is an execution in which the JDK initialised itself: the search that saved it would have
   * noticed that next.
   */
  private void beginAgain() {
    Frontier restored = origin;
    if (restored == null) {
      startOver();
    } else if (isRestored && ++mismatches == MAX_MISMATCHES) {
      if (root >= 0) {
        limit = NOT_HERE;
        done = true;
        return;
      }
      restarts = 0;
      startOver();
    } else {
      hasGoneBack = true;
      restore(restored);
    }
  }

  // ---- from one JVM to the next

  /**
   * Goes on from where another search stood, in this JVM or another. The program, its arguments and
   * its options have to be the same, and the memory that was known to be shared has to be armed.
   */
  public static Exhaustive resume(Frontier frontier) {
    Exhaustive search = new Exhaustive();
    search.goOnFrom(frontier);
    return search;
  }

  /** Before it begins: goes on from where another search stood. */
  void goOnFrom(Frontier frontier) {
    traces = frontier.traces;
    redundant = frontier.redundant;
    isPatient = frontier.isPatient;
    limit = frontier.limit;
    done = frontier.isDone;
    room.resume(frontier.isSparing);
    if (!frontier.path.isEmpty()) {
      restore(frontier);
    }
  }

  private void restore(Frontier frontier) {
    path.clear();
    path.addAll(frontier.nodes());
    for (int event = 0; event < path.size(); event++) {
      Frontier.Level level = frontier.path.get(event);
      extent.restore(event, level.traces(), level.children());
    }
    origin = frontier;
    isRestored = true;
    begun = true;
    done = false;
    traces = frontier.traces;
    redundant = frontier.redundant;
    isPatient = frontier.isPatient;
    given = path.size();
    depth = given;
    turn = null;
    trace.forget();
    wishes.begin(root);
    room.resume(frontier.isSparing);
  }

  /**
   * Where the search stands, to be {@linkplain #resume resumed} from. To be called between two
   * schedules; one that was begun and has not ended does not count.
   */
  public Frontier snapshot() {
    Frontier restored = isRestored ? origin : null;
    if (restored != null) {
      return restored;
    }
    List<Frontier.Level> levels = new ArrayList<>();
    PackedTrees trees = new PackedTrees();
    boolean isUnderWay = begun && !done && traces + redundant > 0;
    for (int event = 0; isUnderWay && event < given; event++) {
      levels.add(level(event, trees));
    }
    return new Frontier(
        levels,
        done,
        limit,
        traces,
        redundant,
        isPatient,
        room.isSparing(),
        Sites.armedKeys(),
        trees);
  }

  private Frontier.Level level(int event, PackedTrees trees) {
    boolean isLast = event == given - 1;
    long print = isLast ? 0 : trace.print(event);
    Node node = path.get(event);
    return Frontier.level(node, trees, print, extent.traces(event), extent.children(event));
  }

  // ---- from one search to another

  /**
   * Deals out a subtree whose turn will come, for another search to explore meanwhile: see {@link
   * #below}. To be called between two schedules.
   *
   * @param worth how many traces it should have at least, as far as that can be known
   * @return {@code null} if there is none
   */
  @Nullable Dealt deal(long worth) {
    return begun && !done && !isRestored ? dealing.deal(given, worth) : null;
  }

  /** The subtree that is next, if it was dealt out. Asked once. */
  @Nullable Dealt takeTurn() {
    Dealt next = turn;
    turn = null;
    return next;
  }

  /**
   * A search that explores no more than a subtree that was dealt out. What it finds out for nodes
   * above is for the search that has dealt it out.
   *
   * @param maxSteps as for {@link #Exhaustive(long)}
   */
  public static Exhaustive below(Frontier start, long maxSteps) {
    Exhaustive search = new Exhaustive(maxSteps);
    search.root = start.path.size() - 1;
    search.goOnFrom(start);
    return search;
  }

  /**
   * What this search, which explores a subtree, has done of it, but for a schedule that was begun
   * and has not ended.
   *
   * @return {@code null} if that is of no use to the search that has dealt it out
   */
  public @Nullable Explored explored() {
    boolean isFixed = path.get(root).drawn.length == 0; // else there are others beside it
    if (limit != null || isRestored || !isFixed) {
      return null;
    }
    PackedTrees trees = new PackedTrees();
    List<Frontier.Level> levels = new ArrayList<>();
    if (!done) {
      Node first = path.get(root).asItRuns();
      levels.add(Frontier.level(first, trees, trace.print(root), 0, 0));
    }
    for (int event = root + 1; event < given && !done; event++) {
      levels.add(level(event, trees));
    }
    List<PackedTrees.PackedWish> packed = wishes.list().stream().map(trees::pack).toList();
    return new Explored(traces, redundant, isPatient, firstPrint, packed, levels, trees);
  }

  /** A hash of what all events from this one on have touched. */
  private long printFrom(int event) {
    long print = 0;
    for (int e = event; e < trace.length(); e++) {
      print = print * 31 + trace.print(e);
    }
    return print;
  }

  /** How many plans this search has found for nodes above its subtree. */
  public int wished() {
    return wishes.size();
  }

  /**
   * Begins the first execution of the subtree that is next, to see whether it does the same here as
   * for another search. It does not count, and {@link #ended} must not be called for it, but {@link
   * #startsLike}.
   */
  Strategy tryStart() {
    return begin(0);
  }

  /** Whether it does. */
  boolean startsLike(Explored explored) {
    return trace.close() >= given && !changed && printFrom(given - 1) == explored.firstPrint;
  }

  /**
   * Begins an execution by which it is seen whether what another search has left does the same
   * here. It does not count, and {@link #ended} must not be called for it, but {@link #fits}.
   *
   * @param explored of the subtree that is next, and not all of it
   */
  Strategy tryOut(Explored explored) {
    int at = given - 1;
    path.subList(given, path.size()).clear();
    path.addAll(explored.nodes());
    for (int event = given; event < path.size(); event++) {
      Frontier.Level level = explored.path().get(event - at);
      extent.restore(event, level.traces(), level.children());
    }
    tried = explored;
    mostKept = at;
    given = path.size();
    return begin(0);
  }

  /** Whether it does; if not, the subtree is still to be run. */
  boolean fits() {
    Explored explored = tried;
    tried = null;
    mostKept = Integer.MAX_VALUE;
    if (explored == null) {
      return false;
    }
    int at = given - explored.path().size();
    boolean same = trace.close() >= given && !changed;
    for (int event = at; same && event < given - 1; event++) {
      same = trace.print(event) == explored.path().get(event - at).print();
    }
    if (!same) {
      given = at + 1;
      limit = null;
    }
    depth = given;
    return same;
  }

  /**
   * Goes on with what another search has done of the subtree that is next, whose first step is
   * known since it {@linkplain #tryStart has been tried}. If that is not all of it, the rest must
   * {@linkplain #tryOut have been tried}, too.
   */
  void adopt(Explored explored) {
    traces += explored.traces;
    redundant += explored.redundant;
    isPatient |= explored.isPatient;
    for (Wish wish : explored.wishes()) {
      planting.insert(wish.depth(), wish);
    }
    if (explored.isDone()) {
      backtrack(given - 1, explored);
    }
  }
}
