package dev.heddle.explorer;

import dev.heddle.explorer.ahead.Foreseen;
import dev.heddle.explorer.diagnosis.Cycles;
import dev.heddle.explorer.observe.Cycle;
import dev.heddle.explorer.observe.EventTrace;
import dev.heddle.explorer.observe.Fingerprint;
import dev.heddle.explorer.observe.HappensBefore;
import dev.heddle.explorer.observe.Observers;
import dev.heddle.explorer.observe.Races;
import dev.heddle.explorer.observe.Recurrence;
import dev.heddle.explorer.schedule.Recorder;
import dev.heddle.explorer.schedule.Schedule;
import dev.heddle.explorer.strategy.Experience;
import dev.heddle.explorer.strategy.LockProbes;
import dev.heddle.explorer.strategy.Replay;
import dev.heddle.explorer.strategy.RoundRobin;
import dev.heddle.explorer.strategy.Sampler;
import dev.heddle.explorer.strategy.SearchStrategy;
import dev.heddle.explorer.waiting.Suspicion;
import dev.heddle.explorer.waiting.Waiting;
import dev.heddle.kernel.Contact;
import dev.heddle.kernel.Ending;
import dev.heddle.kernel.Halfway;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Options;
import dev.heddle.kernel.Program;
import dev.heddle.kernel.Result;
import dev.heddle.kernel.Sites;
import dev.heddle.kernel.Strategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs executions of one program, and knows what was observed of the last one: new ones of a
 * search, and replays.
 */
final class Executions {
  /** After so many suspicions that came to nothing, no other is looked into. */
  private static final int MAX_UNFOUNDED = 5;

  private final Kernel kernel;
  private final Program program;
  private final SearchStrategy search;
  private final Options options;
  private final @Nullable LockProbes probes;
  private final Recorder recorder = new Recorder(new RoundRobin().begin(1));
  private final Fingerprint fingerprint = new Fingerprint();
  private final HappensBefore order;
  private final Races memory;
  private final Recurrence recurrence;
  private final Observer observer;

  /** What the search looks at, and all together; the last are kept. */
  private Observer own = Observer.NONE;

  private Observer searching;

  private Strategy prepared;

  /** Whether the last schedule came from the search, and not from the probes. */
  private boolean isOwn;

  private List<String> points = Sites.armedKeys();
  private Schedule.@Nullable Turns repeating;
  private volatile @Nullable Contact contact;

  /** Whether an execution had more memory than is watched, of those that were run elsewhere. */
  private boolean hadOverflowed;

  /** A cycle of the execution that runs in which strands wait. */
  private @Nullable Suspicion suspicion;

  /** Whether a cycle is looked for in which strands wait. */
  private boolean isProbing;

  private boolean looksForWaiters = true;

  /** How many suspicions have come to nothing. */
  private int unfounded;

  /** What the last observed execution had printed. */
  private long output;

  /** Whether something that is run again was cut. */
  private boolean isReplayCut;

  Executions(Kernel kernel, Program program, SearchStrategy search, Options options) {
    this.kernel = kernel;
    this.program = program;
    this.search = search;
    this.options = options;
    this.probes = search.isSampling() ? new LockProbes() : null;
    this.order = new HappensBefore(search.isEnumerating() || search.isSampling());
    this.memory = new Races(order);
    this.recurrence = new Recurrence(kernel, this::isWorthIt);
    Observer all = new Observers(new Observers(fingerprint, memory), recurrence);
    this.observer = probes == null ? all : new Observers(all, probes.order());
    this.searching = observer;
    this.prepared = new RoundRobin().begin(1);
  }

  // ---- running

  /** Runs the search's next schedule, or the same again if it did not count. */
  Result explore(long number) {
    prepare(number);
    return explorePrepared();
  }

  /** Decides on the next schedule. */
  void prepare(long number) {
    Strategy steered = probes == null ? null : probes.begin(number);
    isOwn = steered == null;
    prepared = steered == null ? search.begin(number) : steered;
  }

  /** Whose turn is the schedule that was prepared, if others may have run it. */
  Sampler.@Nullable Turn turn() {
    return isOwn ? search.turn() : null;
  }

  Result explorePrepared() {
    return explore(prepared);
  }

  /** Runs a schedule of the search, whatever is known of locks, and looks into nothing. */
  Result exploreUnsteered(long number) {
    isOwn = true;
    looksForWaiters = false;
    return explore(search.begin(number));
  }

  /** Runs a schedule of the search that does not count, and looks into nothing. */
  Result rehearse(Strategy strategy) {
    isOwn = true;
    Strategy watched = recurrence.follow(strategy, null);
    suspicion = null;
    return observed(recorder.reset(watched), searching());
  }

  /** Runs a new schedule that is none of the search. */
  Result sample(Strategy strategy) {
    isOwn = false;
    return explore(strategy);
  }

  private Result explore(Strategy chosen) {
    // A search that keeps account of each choice cannot have some of them made by another.
    Strategy watched =
        chosen.seesEveryStep() ? recurrence.follow(chosen, null) : recurrence.begin(chosen);
    suspicion = null;
    Result result = observed(recorder.reset(watched), isOwn ? searching() : observer);
    boolean isSuspect = suspicion != null && result.ending() instanceof Ending.StepLimit;
    if (isSuspect && looksForWaiters && contact == null) { // nothing is tried out on the outside
      result = examined(result);
    }
    repeating = result.ending() instanceof Ending.Stopped(Cycle cycle) ? cycle.turns() : null;
    return result;
  }

  /** Whether a cycle is to be reported; if not, it may still be one to be looked into. */
  private boolean isWorthIt(Cycle cycle) {
    if (Cycles.kind(cycle) != null) {
      return true;
    }
    if ((suspicion == null || isProbing) && !options.spurious()) {
      suspicion = Suspicion.of(cycle);
    }
    return isProbing && suspicion != null;
  }

  /**
   * Looks into the execution that has just ended.
   *
   * @return what it comes to: that somebody starves who waits there, or the result as it was
   */
  private Result examined(Result result) {
    Schedule whole = recorder.schedule(points);
    Schedule starving = unfounded < MAX_UNFOUNDED ? starving(whole) : null;
    if (starving == null) {
      unfounded++;
      return result;
    }
    Result ended = observed(recorder.reset(follow(new Replay(starving))), observer);
    return ended.ending() instanceof Ending.Stopped(Cycle _)
        ? ended
        : observed(recorder.reset(follow(new Replay(whole))), observer);
  }

  /** The schedule up to a cycle in which somebody who waits surely starves, or {@code null}. */
  private @Nullable Schedule starving(Schedule whole) {
    Recorder upToCycle = new Recorder(new RoundRobin().begin(1));
    Strategy again = upToCycle.reset(recurrence.begin(new Replay(whole).begin(1)));
    Ending ending;
    isProbing = true;
    try {
      ending = noted(run(again, recurrence)).ending();
    } finally {
      isProbing = false;
    }
    if (suspicion == null || !(ending instanceof Ending.Stopped(Cycle cycle))) {
      return null;
    }
    Schedule schedule = upToCycle.schedule(points);
    Suspicion.Waiter starved = new Waiting(suspicion, schedule, this::tryOut).starved();
    return starved == null ? null : schedule.with(cycle.turns().starving(starved.id()));
  }

  private void tryOut(Strategy strategy, Observer watching, boolean spurious) {
    Options own = new Options(options.maxSteps(), options.timeouts(), spurious);
    Result result = noted(kernel.run(program, strategy, watching, own));
    if (contact == null) {
      contact = result.contact();
    }
  }

  private Observer searching() {
    Observer wanted = search.observer();
    if (wanted != own) {
      own = wanted;
      searching = own == Observer.NONE ? observer : new Observers(observer, own);
    }
    return searching;
  }

  /** Whether the search has given up the last schedule: {@link #ended} must still be called. */
  boolean isGivenUp() {
    return isOwn && search.hasGivenUp();
  }

  /** Whether chance decided on the last schedule. */
  boolean isDrawn() {
    return !isOwn || search.isDrawn();
  }

  /** The last schedule is over, and counts. */
  void ended(Experience experience) {
    if (isOwn) {
      search.ended(experience);
    }
  }

  /** Runs a schedule again, observed as a new one is. */
  Result repeat(Replay replay) {
    return noted(observed(follow(replay), observer));
  }

  /** Runs a schedule again, observed by this one only. */
  Result replay(Replay replay, Observer watching) {
    return noted(run(follow(replay), new Observers(watching, recurrence)));
  }

  private Result noted(Result replayed) {
    isReplayCut |= replayed.ending() instanceof Ending.Cut;
    return replayed;
  }

  /** Whether something could not be run again as a whole, because the time was over. */
  boolean isReplayCut() {
    return isReplayCut;
  }

  /**
   * Runs an execution that is none of the search, observed by this one only.
   *
   * @param maxSteps its own limit of steps
   */
  Result attempt(Strategy strategy, Observer watching, long maxSteps) {
    Options own =
        new Options(Math.min(maxSteps, options.maxSteps()), options.timeouts(), options.spurious());
    Result result = kernel.run(program, strategy, watching, own);
    if (contact == null) {
      contact = result.contact();
    }
    return noted(result);
  }

  /** The events of a schedule that is run again. */
  EventTrace trace(Schedule schedule) {
    EventTrace trace = new EventTrace();
    var _ = replay(new Replay(schedule), trace);
    return trace;
  }

  private Strategy follow(Replay replay) {
    return recurrence.follow(replay.begin(1), replay.schedule().turns());
  }

  private Result observed(Strategy strategy, Observer watching) {
    fingerprint.reset();
    memory.reset();
    if (probes != null) {
      probes.order().reset();
    }
    Result result = run(strategy, watching);
    output = kernel.out().hash();
    return result;
  }

  private Result run(Strategy strategy, Observer watching) {
    Result result = kernel.run(program, strategy, watching, options);
    if (contact == null) {
      contact = result.contact();
    }
    return result;
  }

  /**
   * Makes the memory that was seen to race since the last call a scheduling point, and what the
   * program was seen to ask for.
   *
   * @return whether there are more points from now on
   */
  boolean addPoints() {
    List<String> shared = memory.take();
    shared.forEach(Sites::arm);
    boolean asked = kernel.takeHalfwaySeen() && !points.containsAll(Halfway.KEYS);
    if (asked) {
      Halfway.KEYS.forEach(Sites::arm);
    }
    List<String> now = shared.isEmpty() && !asked ? points : Sites.armedKeys();
    boolean more = !now.equals(points);
    points = now;
    return more;
  }

  /** Goes on from what was met elsewhere: to be called before the first execution. */
  void restore(List<String> armed, @Nullable Contact met, boolean overflowed) {
    armed.forEach(Sites::arm);
    points = Sites.armedKeys();
    contact = met;
    hadOverflowed = overflowed;
  }

  // ---- what was observed

  /** The schedule of the last execution that was no replay. */
  Schedule recorded() {
    return recorder.schedule(points).with(repeating);
  }

  /** What the last observed execution was like: two of the same schedule are equal in it. */
  Print print() {
    return new Print(fingerprint.value(), output);
  }

  /**
   * Tells executions apart.
   *
   * @param events a hash of all events
   * @param output a hash of all output
   */
  record Print(long events, long output) {}

  /** What is to be known of the last execution if nothing was wrong. */
  Foreseen foreseen(Result result) {
    return new Foreseen(result.steps(), traceHash(), kernel.out().hash(), kernel.out().length());
  }

  /** Hash of the happens-before of the last observed execution. */
  long traceHash() {
    return order.traceHash();
  }

  /** Whether an execution had more memory than is watched for races. */
  boolean hasOverflowed() {
    return hadOverflowed || memory.hasOverflowed();
  }

  List<String> points() {
    return points;
  }

  /** The memory that is a scheduling point by now. */
  static List<String> racy() {
    return Sites.armedKeys().stream().filter(key -> !Halfway.KEYS.contains(key)).toList();
  }

  Races memory() {
    return memory;
  }

  /** What lies between the schedules of the search, if anything may. */
  @Nullable LockProbes probes() {
    return probes;
  }

  Kernel kernel() {
    return kernel;
  }

  Options options() {
    return options;
  }

  /** Whether the search keeps account of the last schedule. */
  boolean isSearchWatching() {
    return isOwn && own != Observer.NONE;
  }

  /**
   * Where a schedule met the outside first, if any did: from then on schedules may run differently
   * again. May be called on any thread.
   */
  @Nullable Contact contact() {
    return contact;
  }
}
