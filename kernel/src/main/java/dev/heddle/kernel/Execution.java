package dev.heddle.kernel;

import java.io.FileDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * One run of the program under the strategy's choices. All strands run on the carrier thread that
 * calls {@link #run}; a strand decides on its own stack who goes on, and leaves its continuation
 * only when that is another.
 */
final class Execution implements Candidates {
  /** More threads than this in one execution are taken for a mistake of the program. */
  static final int MAX_STRANDS = 10_000;

  private final Tables tables;
  private final Strategy strategy;
  private final Observer observer;

  /** The parts of the observer that look at accesses and at touches. */
  private final Observer accesses;

  private final Observer touches;
  private final Options options;
  private final Thread carrier = Thread.currentThread();
  private final VirtualClock clock = new VirtualClock();
  private final List<Uncaught> uncaught = new ArrayList<>(0);
  private final Shutdown shutdown = new Shutdown();
  private final Monitors monitors;

  /** Strands that have not ended, in the order of their numbers. */
  private Strand[] live = new Strand[4];

  /** The same by their threads' numbers. */
  private @Nullable Strand[] byThread = new @Nullable Strand[4];

  private int liveCount;
  private int liveUsers;
  private int strandCount;

  private Strand[] candidates = new Strand[4];
  private int candidateCount;
  private int lastIndex;
  private Strand last;
  private @Nullable Strand next;
  private @Nullable Ending ending;
  private @Nullable ForkJoinPool commonPool;
  private @Nullable Outside outside;
  private long stepCount;
  private final Spinning spinning;
  private final boolean asksAlways;
  private final boolean timesOutAnyTime;
  private final boolean isOrdered;

  private long rests;

  /** How the execution is to end at its next step. */
  private @Nullable Ending cut;

  /** How often a strand whose time had come was passed by one whose time came later. */
  private int lateness;

  /** How often the program looked at the clock. */
  private int looks;

  /** How often it used files. */
  private int fileUses;

  /** Whether the carrier waits for the outside. */
  private boolean isWaiting;

  /** Since when, in real time. */
  private long waitingSince;

  @SuppressWarnings("NullAway.Init") // `last` is the main strand from run() on
  Execution(Tables tables, Strategy strategy, Observer observer, Options options) {
    this.tables = tables;
    this.strategy = strategy;
    this.observer = observer;
    this.accesses = observer.ofAccesses();
    this.touches = observer.ofTouches();
    this.options = options;
    this.monitors = new Monitors(this, tables, strategy);
    this.spinning = new Spinning(strategy, observer.wantsTouches());
    this.asksAlways = strategy.seesEveryStep();
    this.timesOutAnyTime = options.timeouts() == Options.Timeouts.ANY;
    this.isOrdered = options.timeouts() == Options.Timeouts.ORDERED;
  }

  // ---- the life of an execution

  Result run(Thread mainThread, Program program) {
    spinning.begin();
    Strand main = add(mainThread, program);
    last = main;
    Strand running = main;
    while (ending == null) {
      arrive(running);
      last = running;
      Hooks.enter(running);
      ThreadInternals.mount(carrier, running.thread());
      try {
        running.continuation.resume();
      } finally {
        // First, so that nothing that follows counts as the strand's.
        Hooks.leave();
        ThreadInternals.mount(carrier, carrier);
      }
      Strand chosen = next;
      if (ending == null && chosen == null) {
        throw new IllegalStateException("no strand was chosen after " + running);
      }
      running = chosen == null ? running : chosen;
    }
    return result(ending);
  }

  private Result result(Ending ended) {
    Ending how = ended;
    Outside met = outside;
    if (how instanceof Ending.Blocked) {
      how = new Autopsy(tables).ending(liveStrands(), met != null && met.gaveUp());
    } else if (how instanceof Ending.Cut && isWaiting) {
      long seconds = (System.nanoTime() - waitingSince) / 1_000_000_000;
      how = new Ending.Cut(new Autopsy(tables).unanswered(liveStrands(), "yet"), seconds);
    }
    if (met == null) {
      return new Result(how, uncaught, stepCount, strandCount);
    }
    met.possessions().close();
    return new Result(how, uncaught, stepCount, strandCount, met.contact());
  }

  /**
   * Makes a strand of a thread.
   *
   * @param program what it runs, if that is not the thread's own code
   */
  private Strand add(Thread thread, @Nullable Program program) {
    if (strandCount == MAX_STRANDS) {
      throw new OutOfMemoryError(
          "unable to create native thread: Heddle runs at most " + MAX_STRANDS + " threads");
    }
    Strand strand = new Strand(this, strandCount++, thread, program);
    if (liveCount == live.length) {
      live = Arrays.copyOf(live, liveCount * 2);
      candidates = new Strand[liveCount * 2];
    }
    live[liveCount++] = strand;
    if (!strand.daemon) {
      liveUsers++;
    }
    ThreadInternals.markStarted(thread);
    number(thread, strand);
    return strand;
  }

  /** Threads are found by their numbers, except for those that were made before the execution. */
  private void number(Thread thread, @Nullable Strand strand) {
    int ordinal = Hooks.ordinal(thread);
    if (ordinal >= byThread.length) {
      byThread = Arrays.copyOf(byThread, Math.max(ordinal + 1, byThread.length * 2));
    }
    if (ordinal >= 0) {
      byThread[ordinal] = strand;
    }
  }

  /** The whole life of a strand, on its own stack. */
  @SuppressWarnings("DoNotCall") // this is where a thread's run belongs: on its own strand
  void live(Strand strand, @Nullable Program program) {
    step(strand, Op.BEGIN);
    touch(strand, strand.thread(), Places.LIFE, Touch.READ);
    try {
      if (program == null) {
        strand.thread().run();
      } else {
        program.run();
      }
    } catch (Abandoned e) {
      return;
    } catch (Throwable e) {
      if (ending != null) {
        return; // a strand that could not be left: what it was abandoned by came in a wrapper
      }
      try {
        dispatch(strand, e);
      } catch (Abandoned again) {
        return;
      }
    }
    end(strand);
  }

  /** A thread group of a class of its own may do something about exceptions. */
  private static boolean isOwn(@Nullable ThreadGroup group) {
    return group != null && group.getClass() != ThreadGroup.class;
  }

  private void dispatch(Strand strand, Throwable thrown) {
    Thread thread = strand.thread();
    boolean handled =
        Thread.getDefaultUncaughtExceptionHandler() != null
            || thread.getUncaughtExceptionHandler() != thread.getThreadGroup()
            || isOwn(thread.getThreadGroup());
    uncaught.add(new Uncaught(strand, thrown, handled));
    if (handled) {
      try {
        ThreadInternals.dispatchUncaught(thread, thrown);
      } catch (Abandoned e) {
        throw e;
      } catch (Throwable ignored) {
        // As the JVM does: what a handler throws is lost.
      }
    }
  }

  private void end(Strand strand) {
    tell(strand, null, Places.USERS, liveCount > liveUsers ? Touch.POKE : Touch.PEEK);
    if (liveUsers == 1 && !strand.daemon && liveCount > 1) {
      // Daemons may do something yet before the program is over.
      reschedule(strand, Op.END);
      tell(strand, null, Places.USERS, Touch.PEEK); // whether any is left by now
    }
    ThreadInternals.markEnded(strand.thread());
    strand.site = 0;
    strand.target = null;
    step(strand, Op.END);
    touch(strand, strand.thread(), Places.LIFE, Touch.WRITE);
    retire(strand);
    notifyEnd(strand);
    strand.pending = Op.END;
    if (shutdown.isOver(strand) || (liveUsers == 0 && !shutdown.begin(this))) {
      if (liveCount > 0) { // who is cut off could have taken steps before
        touches.touch(strand, null, Places.EVERYTHING, Touch.POKE);
      }
      ending = shutdown.ending();
      return;
    }
    strand.stoppedAt = stepCount;
    Strand chosen = decide(strand);
    next = chosen;
    if (chosen != null) {
      observer.switched(strand, chosen, true);
    } else if (ending == null) {
      ending = new Ending.Blocked(List.of());
    }
  }

  /** Who waits on a thread's monitor is notified when the thread ends, as {@link Thread} says. */
  private void notifyEnd(Strand strand) {
    Monitor monitor = tables.monitors.get(strand.thread());
    if (monitor != null) {
      monitor.waiters.forEach(Monitors::wake);
      monitor.waiters.clear();
    }
  }

  private void retire(Strand strand) {
    strand.state = Strand.State.DONE;
    spinning.ends(strand);
    number(strand.thread(), null);
    int at = 0;
    while (live[at] != strand) {
      at++;
    }
    System.arraycopy(live, at + 1, live, at, --liveCount - at);
    if (!strand.daemon) {
      liveUsers--;
    }
  }

  // ---- scheduling

  /**
   * Stops before an operation; returns when it is the strand's turn and the operation can go on.
   */
  void reschedule(Strand strand, Op op) {
    strand.pending = op;
    strand.timedOut = false;
    strand.movedTime = false;
    spinning.stops(strand, op);
    if (cut != null) {
      finish(cut);
    }
    if (++stepCount > options.maxSteps()) {
      finish(new Ending.StepLimit(stepCount - 1));
    }
    Strand chosen = decide(strand);
    if (chosen == null) {
      finish(new Ending.Blocked(List.of()));
    } else if (chosen == strand) {
      arrive(strand);
    } else {
      switchTo(strand, chosen, op);
    }
    strand.state = Strand.State.READY;
    strand.deadline = VirtualClock.NEVER;
    Hooks.fuel = Hooks.FULL_TANK;
  }

  private void switchTo(Strand from, Strand to, Op op) {
    next = to;
    observer.switched(from, to, lastIndex < 0);
    if (StrandContinuation.leave()) {
      return;
    }
    // Pinned: a native frame is below. Nothing is lost as long as the strand can go on itself.
    if (!from.isEnabled() && from.state != Strand.State.POLLING) {
      finish(
          new Ending.Unsupported(
              "a thread must wait (" + op + ") below a native frame or in a static initialiser",
              List.of(Thread.currentThread().getStackTrace())));
    }
    arrive(from);
  }

  /** Ends the execution from within a strand. Does not return. */
  private void finish(Ending how) {
    if (ending == null) {
      ending = how;
    }
    next = null;
    while (true) {
      if (!StrandContinuation.leave()) {
        throw new Abandoned();
      }
    }
  }

  private @Nullable Strand decide(Strand asking) {
    // Guards ask real objects, which is no step of the strand on whose stack they do.
    asking.muted++;
    try {
      return choose(asking);
    } finally {
      asking.muted--;
    }
  }

  private @Nullable Strand choose(Strand asking) {
    if (Mailbox.isFilled() && Mailbox.fetch(this)) {
      outside().foreign();
    }
    long sleepers = collect(asking, Long.MIN_VALUE, !spinning.isAny());
    if (sleepers != RUNNABLE && spinning.isAny()) {
      sleepers = collect(asking, Long.MIN_VALUE, true);
    }
    if (sleepers != RUNNABLE && outside != null) {
      sleepers = waitForOutside(outside, asking, sleepers);
      if (ending != null) {
        return null;
      }
    }
    boolean any = timesOutAnyTime;
    if (any || sleepers != RUNNABLE) {
      long earliest = earliestTimeout();
      if (isOrdered) {
        // The sleepers are not among the candidates yet.
        earliest = sleepers = Math.min(earliest, sleepers);
      }
      if (earliest != VirtualClock.NEVER && (any || earliest <= sleepers)) {
        collect(asking, any ? VirtualClock.NEVER - 1 : earliest, spinning.isAny() && !any);
      }
    }
    if (candidateCount == 0) {
      return null;
    }
    if (options.spurious()) {
      addSpurious();
    }
    if (candidateCount == 1 && !asksAlways) {
      return candidates[0];
    }
    int chosen = strategy.nextStrand(this);
    if (chosen == Strategy.GIVE_UP) {
      ending = new Ending.Cut();
      return null;
    }
    return candidates[chosen];
  }

  /** How many steps of others let a strand that polls the clock look again. */
  private static final int STEPS_BETWEEN_POLLS = 32;

  /** How many milliseconds pass at most at one look. */
  private static final int MOST_TICKS = 8;

  /** Says that a strand can run at once, so that no timeout has come. */
  private static final long RUNNABLE = Long.MIN_VALUE;

  /**
   * Lists the strands that can go on, those whose timeout is not after {@code until} included.
   *
   * @param withSpinning whether also those that merely wait for a change of what they read, or
   *     there are none
   * @return {@link #RUNNABLE} if one of them need not wait for the clock, else the first deadline
   *     of a sleeping one
   */
  private long collect(Strand asking, long until, boolean withSpinning) {
    last = asking;
    lastIndex = -1;
    int n = 0;
    long first = VirtualClock.NEVER;
    for (int i = 0; i < liveCount; i++) {
      Strand strand = live[i];
      if (strand.isPlainlyReady()) {
        first = RUNNABLE; // by far the most frequent
      } else if (strand.isEnabled()) {
        if (!withSpinning && strand.isSpinning()) {
          continue;
        }
        if (strand.state == Strand.State.SLEEPING && !strand.isInterrupted()) {
          first = Math.min(first, strand.deadline);
          if (isOrdered && strand.deadline > until) {
            continue;
          }
        } else if (!strand.isIdling()) {
          first = RUNNABLE;
        }
      } else if ((strand.deadline > until && !isSurelyOver(strand)) || !strand.canTimeOut()) {
        continue;
      }
      if (strand == asking) {
        lastIndex = n;
      }
      candidates[n++] = strand;
    }
    candidateCount = n;
    return first;
  }

  /**
   * Whether a timeout has come though the clock stands still: no step takes less than a nanosecond.
   * Threads that busily wait for one that does {@code parkNanos(1)} would wait for ever.
   */
  private boolean isSurelyOver(Strand strand) {
    return strand.deadline - clock.nanos() <= stepCount - strand.stoppedAt;
  }

  /**
   * Adds those whose wait may end without cause: never the only ones, so that a deadlock is one.
   */
  private void addSpurious() {
    int n = candidateCount;
    for (int i = 0; i < liveCount; i++) {
      Strand strand = live[i];
      strand.wakesSpuriously = !isCandidate(strand) && strand.canWakeSpuriously();
      if (strand.wakesSpuriously) {
        candidates[n++] = strand;
      }
    }
    candidateCount = n;
  }

  private boolean isCandidate(Strand strand) {
    for (int i = 0; i < candidateCount; i++) {
      if (candidates[i] == strand) {
        return true;
      }
    }
    return false;
  }

  /** Whether a weak compare-and-set is to fail without cause. */
  boolean failsSpuriously(Strand strand) {
    if (!options.spurious() || strand.whims == 0) {
      return false;
    }
    boolean fails = strategy.nextDraw(Strategy.Draw.WEAK_SWAP, 2) == 1;
    if (fails) {
      strand.whims--;
    }
    return fails;
  }

  boolean letsTimeOutAnyTime() {
    return timesOutAnyTime;
  }

  /**
   * Waits in real time, since no strand but sleepers can go on: until one can, or the earliest
   * timeout has come in real time, too, or nothing can come any more.
   *
   * @return as {@link #collect}
   */
  private long waitForOutside(Outside met, Strand asking, long sleepers) {
    long deadline = Math.min(sleepers, earliestTimeout());
    long left = deadline == VirtualClock.NEVER ? deadline : Math.max(0, deadline - clock.nanos());
    boolean idling = deadline == VirtualClock.NEVER && candidateCount > 0;
    long patience = met.patience(live, liveCount, asking, left, idling);
    if (patience == 0 || (candidateCount == 0 && isDeadlock(asking))) {
      return sleepers;
    }
    long start = System.nanoTime();
    long first = sleepers;
    isWaiting = true;
    waitingSince = start;
    while (first != RUNNABLE && System.nanoTime() - start < patience) {
      if (cut != null) {
        candidateCount = 0;
        ending = cut;
        return sleepers;
      }
      rests++;
      met.rest(carrier, live, liveCount);
      Mailbox.fetch(this);
      first = collect(asking, Long.MIN_VALUE, true);
    }
    isWaiting = false;
    if (first == RUNNABLE) {
      // What the outside took, it took of the program's time.
      long millis = (System.nanoTime() - start) / 1_000_000;
      clock.advanceTo(Math.min(clock.nanos() + millis * 1_000_000, deadline));
    } else if (candidateCount == 0) {
      met.over(patience);
    }
    return first;
  }

  private boolean isDeadlock(Strand asking) {
    Hooks.leave();
    try {
      return new Autopsy(tables).isDeadlock(liveStrands());
    } finally {
      Hooks.resume(asking);
    }
  }

  private long earliestTimeout() {
    long earliest = VirtualClock.NEVER;
    for (int i = 0; i < liveCount; i++) {
      Strand strand = live[i];
      if (strand.deadline < earliest && strand.canTimeOut() && !strand.isEnabled()) {
        earliest = strand.deadline;
      }
    }
    return earliest;
  }

  /** What happens when it becomes a strand's turn. */
  private void arrive(Strand strand) {
    if (strand.deadline != VirtualClock.NEVER || strand.spin != null || strand.wakesSpuriously) {
      tellWhyNow(strand);
    }
    spinning.goesOn(strand);
    if (strand.wakesSpuriously) {
      strand.wakesSpuriously = false;
      strand.whims--;
      return;
    }
    if (strand.deadline != VirtualClock.NEVER) {
      boolean sleeping = strand.state == Strand.State.SLEEPING && !strand.isInterrupted();
      if (sleeping || !strand.isEnabled()) {
        if (strand.state == Strand.State.POLLING) {
          return; // its look moves the clock
        }
        strand.timedOut = true;
        if (strand.state == Strand.State.PARKED) {
          strand.waitLooks = 0;
        }
        tell(strand, null, Places.TIME, clock.isAfter(strand.deadline) ? Touch.PEEK : Touch.POKE);
        strand.movedTime = strand.deadline > clock.nanos();
        noteLateness(strand.deadline);
        clock.advanceTo(strand.deadline);
        for (int i = 0; i < liveCount; i++) {
          live[i].pauses = 0;
          if (strand.movedTime) {
            live[i].clockLooks = 0;
          }
        }
      }
    }
  }

  /**
   * What decided that the strand can go on now, where its step does not touch that itself: what a
   * spinning loop has read, or that nobody else could go on.
   */
  private void tellWhyNow(Strand strand) {
    // A wait may end without cause only if somebody else could go on, too: see addSpurious.
    if (strandCount > 1 && (strand.wakesSpuriously || goesOnLast(strand))) {
      touches.touch(strand, null, Places.EVERYTHING, Touch.POKE);
    }
    SpinWait spin = strand.spin;
    if (spin != null) {
      spin.tell(strand, touches);
    }
  }

  /** Whether a timeout of the strand comes because of the number of steps that were taken. */
  boolean isOverBySteps(Strand strand) {
    return strand.deadline != VirtualClock.NEVER
        && strand.deadline > clock.nanos()
        && strand.canTimeOut()
        && isSurelyOver(strand);
  }

  /** Whether the strand, which can go on now, could not if others could. */
  boolean goesOnLast(Strand strand) {
    if (strand.isSpinning()) {
      return true;
    }
    return !timesOutAnyTime
        && !strand.wakesSpuriously
        && strand.deadline > clock.nanos() // else what moved the clock lets it go on
        && (strand.state == Strand.State.SLEEPING
            ? isOrdered && !strand.isInterrupted()
            : !strand.isEnabled());
  }

  private void noteLateness(long now) {
    for (int i = 0; i < liveCount; i++) {
      Strand strand = live[i];
      if (strand.deadline < now && (strand.state == Strand.State.SLEEPING || strand.canTimeOut())) {
        lateness++;
      }
    }
  }

  void step(Strand strand, Op op) {
    // What the observer does on this stack is none of the strand's doing: code of the JDK that it
    // calls may show touches the first few times, until it is linked and compiled.
    strand.muted++;
    try {
      observer.step(strand, op, strand.site, strand.target);
    } finally {
      strand.muted--;
    }
    strand.countStep(op);
    spinning.steps(strand, op);
  }

  // ---- places where strands meet

  void touch(Strand strand, @Nullable Object object, int place, Touch touch) {
    if (!Hooks.touching || strandCount == 1) {
      return; // what a strand did before it started others happens before all of theirs
    }
    if (strand.muted > 0 && place != Places.INTERRUPT) {
      return; // a queue's method, taken as a whole, may still end because of an interrupt
    }
    touches.touch(strand, object, place, touch);
    if (touch.writes()) {
      spinning.changed(strand, object, place, live, liveCount);
    } else {
      spinning.looked(strand, object, place);
    }
  }

  /** Says that a step depends on a place through which nothing is ordered and nobody spins. */
  void tell(Strand strand, @Nullable Object object, int place, Touch touch) {
    boolean isMuted = strand.muted > 0 && place != Places.TIME && place != Places.INTERRUPT;
    if (Hooks.touching && strandCount > 1 && !isMuted) {
      touches.touch(strand, object, place, touch);
    }
  }

  // ---- operations

  void point(Strand strand, Op op, int site, @Nullable Object target) {
    strand.site = site;
    strand.target = target;
    reschedule(strand, op);
    step(strand, op);
  }

  void call(Strand strand, Object receiver, int amount, int site) {
    Operation operation = Sites.get(site).operation();
    if (operation == null) {
      point(strand, Op.CALL, site, receiver);
      return;
    }
    switch (operation.kind()) {
      case NOTE -> note(strand, site, receiver);
      case OUTPUT -> {
        point(strand, Op.OUTPUT, site, receiver);
        touch(strand, null, Places.OUTPUT, Touch.POKE);
      }
      case POINT_IF_SHARED -> {
        if (SharedTypes.isShared(receiver)) {
          guarded(strand, operation, receiver, amount, site);
        }
      }
      case POINT -> guarded(strand, operation, receiver, amount, site);
      case LOCK -> {
        guarded(strand, operation, receiver, amount, site);
        if (JdkLocks.owner(receiver) == null) {
          tables.lockSites.put(receiver, site);
        }
      }
    }
  }

  void note(Strand strand, int site, @Nullable Object target) {
    strand.site = site;
    strand.target = target;
  }

  private void guarded(Strand strand, Operation operation, Object receiver, int amount, int site) {
    strand.amount = amount;
    strand.operation = operation;
    strand.state = operation.guard() == null ? Strand.State.READY : Strand.State.GUARD;
    point(strand, Op.CALL, site, receiver);
    if (operation.interruptible() && strand.isInterrupted()) {
      tellWhatWasAwaited(strand, operation, receiver);
    }
  }

  /** What an interrupt has let a strand pass depends on whether it could have gone on without. */
  private void tellWhatWasAwaited(Strand strand, Operation operation, Object receiver) {
    if (Hooks.touching && strandCount > 1) {
      boolean known = Awaited.peek(strand, receiver, touches);
      if (!known && operation.guard() != null) {
        touches.touch(strand, null, Places.EVERYTHING, Touch.POKE);
      }
    }
  }

  void access(Strand strand, int site, @Nullable Object owner, int index) {
    pointIfArmed(strand, site, owner);
    int field = Sites.place(site);
    if (field != 0) {
      accessAt(strand, site, owner, field);
    } else if (owner != null) { // else the program is about to hear of it
      accessAt(strand, site, owner, index);
    }
  }

  /** Lets others go first if this memory is a scheduling point. */
  void pointIfArmed(Strand strand, int site, @Nullable Object owner) {
    if (Sites.mode(site) == Sites.ARMED) {
      point(strand, Sites.get(site).op(), site, owner);
    }
  }

  /** An access to memory that is no field or array element of an instruction. */
  void use(Strand strand, int site, @Nullable Object owner, int place) {
    if (Sites.mode(site) != Sites.IGNORED) {
      pointIfArmed(strand, site, owner);
      accessAt(strand, site, owner, place);
    }
  }

  void accessAt(Strand strand, int site, @Nullable Object owner, int place) {
    if (strandCount == 1) {
      return; // as in touch
    }
    accesses.access(strand, site, owner, place);
    if (spinning.isWatching()) {
      tellWhoSpins(strand, site, owner, place);
    }
  }

  private void tellWhoSpins(Strand strand, int site, @Nullable Object owner, int place) {
    if (Sites.isWrite(site)) {
      spinning.changed(strand, owner, place, live, liveCount);
    } else {
      spinning.looked(strand, owner, place);
    }
  }

  void volatileAccess(Strand strand, int site, @Nullable Object owner) {
    Op op = Sites.get(site).op();
    point(strand, op, site, owner);
    touch(strand, owner, Sites.place(site), op == Op.VOLATILE_WRITE ? Touch.WRITE : Touch.READ);
  }

  // ---- threads and time

  void throwIfInterrupted(Strand strand) throws InterruptedException {
    if (strand.isInterrupted()) {
      touch(strand, strand.thread(), Places.INTERRUPT, Touch.UPDATE);
      ThreadInternals.clearInterrupt(strand.thread());
      throw new InterruptedException();
    }
    lookForInterrupt(strand);
  }

  /** An interrupt that comes later would have made a difference if it had come before. */
  private void lookForInterrupt(Strand strand) {
    tell(strand, strand.thread(), Places.INTERRUPT, Touch.PEEK);
  }

  void start(Strand strand, Thread thread) {
    add(thread, null);
    strand.target = thread;
    step(strand, Op.START);
    tell(strand, null, Places.THREADS, Touch.POKE);
    tell(strand, thread, Places.PERMIT, Touch.POKE);
    if (thread.isDaemon()) {
      tell(strand, null, Places.USERS, Touch.POKE);
    }
    touch(strand, thread, Places.LIFE, Touch.WRITE);
  }

  void startHook(Thread thread) {
    add(thread, null);
    touch(last, thread, Places.LIFE, Touch.WRITE);
  }

  boolean isRunning(Thread thread) {
    return strandOf(thread) != null;
  }

  /** The strand of a thread that runs, or {@code null}. */
  @Nullable Strand strandOf(Thread thread) {
    int ordinal = Hooks.ordinal(thread);
    if (ordinal >= 0) {
      return ordinal < byThread.length ? byThread[ordinal] : null;
    }
    for (int i = 0; i < liveCount; i++) {
      if (live[i].thread() == thread) {
        return live[i];
      }
    }
    return null;
  }

  /** How many strands, or whether this thread's, wait until a lock or semaphore is free. */
  int queued(Object receiver, @Nullable Thread thread) {
    lookAround();
    int count = 0;
    for (int i = 0; i < liveCount; i++) {
      Strand strand = live[i];
      if (strand.state == Strand.State.GUARD
          && (thread == null || strand.thread() == thread)
          && JdkLocks.isOf(strand.target, receiver)
          && !strand.isEnabled()) {
        count++;
      }
    }
    return count;
  }

  /** The running strand looks at what others are doing just now. */
  void lookAround() {
    Strand strand = Hooks.strand();
    if (strand != null) {
      tell(strand, null, Places.EVERYTHING, Touch.POKE);
    }
  }

  Strand[] liveStrands() {
    return Arrays.copyOf(live, liveCount);
  }

  void join(Strand strand, Thread thread, long millis) throws InterruptedException {
    throwIfInterrupted(strand);
    Strand joined = strandOf(thread);
    if (joined == null) {
      touch(strand, thread, Places.LIFE, Touch.READ);
      return;
    }
    tell(strand, thread, Places.LIFE, Touch.PEEK);
    strand.state = Strand.State.JOINING;
    strand.joined = joined;
    strand.deadline = millis == 0 ? VirtualClock.NEVER : deadlineAfter(strand, nanosOf(millis));
    reschedule(strand, Op.JOIN);
    strand.target = thread;
    step(strand, Op.JOIN);
    touch(strand, thread, Places.LIFE, Touch.READ);
    if (joined.state != Strand.State.DONE) {
      throwIfInterrupted(strand);
    } else {
      lookForInterrupt(strand);
    }
  }

  static long nanosOf(long millis) {
    return millis > VirtualClock.NEVER / 1_000_000 ? VirtualClock.NEVER : millis * 1_000_000;
  }

  void sleep(Strand strand, long nanos) throws InterruptedException {
    throwIfInterrupted(strand);
    strand.state = Strand.State.SLEEPING;
    strand.deadline = deadlineAfter(strand, nanos);
    reschedule(strand, Op.SLEEP);
    step(strand, Op.SLEEP);
    throwIfInterrupted(strand);
  }

  void park(Strand strand, boolean absolute, long time) {
    if (!strand.permit && !strand.isInterrupted()) {
      lookForPermit(strand);
      if (strand.muted > 0) {
        // A queue's method that counts as one touch of its locks comes in two steps.
        Awaited.tell(strand, strand.target, touches);
      }
      strand.state = Strand.State.PARKED;
      strand.deadline =
          absolute
              ? clock.deadlineAtMillis(time)
              : time == 0 ? VirtualClock.NEVER : deadlineAfter(strand, time);
      int whims = strand.whims;
      reschedule(strand, Op.PARK);
      step(strand, Op.PARK);
      if (strand.whims < whims) {
        ConditionWaits.end(strand);
      }
    }
    lookForPermit(strand);
    tell(strand, strand.thread(), Places.PERMIT, Touch.POKE);
    strand.permit = false;
  }

  private void lookForPermit(Strand strand) {
    tell(strand, strand.thread(), Places.PERMIT, Touch.PEEK);
    lookForInterrupt(strand);
  }

  /** The end of a wait that begins now. */
  long deadlineAfter(Strand strand, long nanos) {
    // Who has waited for long without a timed wait beside it may have waited for just that.
    for (int i = 0; i < liveCount; i++) {
      live[i].pauses = 0;
    }
    tell(strand, null, Places.TIME, Touch.PEEK);
    return clock.deadlineAfter(nanos);
  }

  /** As {@link #unpark(Strand, Thread)}, by a thread of the JVM. */
  boolean unpark(Thread thread) {
    Strand strand = strandOf(thread);
    if (strand != null) {
      strand.permit = true;
    }
    return strand != null;
  }

  /** Lets a strand go on that parks; {@code false} when the thread is none that runs here. */
  boolean unpark(Strand unparking, Thread thread) {
    Strand strand = strandOf(thread);
    if (strand != null) {
      strand.permit = true;
    }
    tell(unparking, thread, Places.PERMIT, Touch.POKE);
    return strand != null;
  }

  boolean hasMetOutside() {
    return outside != null;
  }

  /** Whether a strand waits for the other end of a process's pipe. */
  boolean isPipeAwaited(long pid) {
    for (int i = 0; i < liveCount; i++) {
      OutsideWait wait = live[i].state == Strand.State.OUTSIDE ? live[i].outside : null;
      FileDescriptor descriptor = wait == null ? null : wait.descriptor();
      if (descriptor != null
          && outside().possessions().isPipe(Descriptors.number(descriptor), pid)) {
        return true;
      }
    }
    return false;
  }

  /** Lets strands go on that wait for this descriptor, because it is being closed. */
  void stopWaits(int descriptor) {
    for (int i = 0; i < liveCount; i++) {
      OutsideWait wait = live[i].outside;
      if (wait != null) {
        wait.stop(descriptor);
      }
    }
  }

  /** What has to do with the outside; an execution that never asks has nothing to do with it. */
  Outside outside() {
    Outside met = outside;
    if (met == null) {
      met = new Outside(this);
      outside = met;
    }
    return met;
  }

  /** Lets others go on until the outside has answered or the time is over; that is no step. */
  void awaitOutside(Strand strand, OutsideWait wait, long nanos) {
    strand.state = Strand.State.OUTSIDE;
    strand.outside = wait;
    strand.deadline = nanos <= 0 ? VirtualClock.NEVER : clock.deadlineAfter(nanos);
    reschedule(strand, Op.OUTSIDE);
    strand.outside = null;
  }

  /** A class is about to be initialised, if no other strand does so first. */
  void beforeClass(Strand strand, Class<?> type) {
    point(strand, Op.CLASS_INIT, strand.site(), type);
  }

  void awaitClass(Strand strand, ClassState initializing) {
    strand.state = Strand.State.CLASS_INIT;
    strand.initializing = initializing;
    strand.target = initializing.type();
    reschedule(strand, Op.CLASS_INIT);
    step(strand, Op.CLASS_INIT);
  }

  /** Ends the execution, after its shutdown hooks. Does not return. */
  void exit(Strand strand, int status) {
    point(strand, Op.EXIT, strand.site, null);
    tell(strand, null, Places.EVERYTHING, Touch.POKE);
    shutdown.exit(status);
    if (!shutdown.begin(this)) {
      finish(shutdown.ending());
    }
    strand.state = Strand.State.HALTED;
    Strand chosen = decide(strand);
    if (chosen == null) {
      finish(new Ending.Blocked(List.of()));
    } else {
      switchTo(strand, chosen, Op.EXIT);
    }
  }

  /** Ends the execution at once, without shutdown hooks. */
  void halt(Strand strand, int status) {
    step(strand, Op.EXIT);
    tell(strand, null, Places.EVERYTHING, Touch.POKE);
    finish(new Ending.Exited(status));
  }

  /** Ends the execution because the program did what cannot be controlled. */
  void refuse(Strand strand, String what) {
    finish(new Ending.Unsupported(what, List.of(Thread.currentThread().getStackTrace())));
  }

  ForkJoinPool commonPool() {
    ForkJoinPool pool = commonPool;
    if (pool == null) {
      pool = CommonPool.create();
      commonPool = pool;
    }
    return pool;
  }

  Monitors monitors() {
    return monitors;
  }

  Shutdown shutdown() {
    return shutdown;
  }

  /** A number that grows whenever something happens after which nothing is as it was. */
  long irrevocable() {
    return (long) strandCount + uncaught.size() + looks + lateness + fileUses;
  }

  /** A strand used files. */
  void usedFiles() {
    fileUses++;
  }

  /**
   * The clock, for a strand of the program that looks at it. One that does so again and again polls
   * it: a millisecond then passes with each look, but only when nobody else can go on, or others
   * have taken {@value #STEPS_BETWEEN_POLLS} steps. Otherwise a loop with a deadline of its own
   * would come to it before those for whom it waits have begun.
   */
  VirtualClock clockOfProgram(Strand strand) {
    // Who only looks at the clock does not wait for others.
    boolean isPolling =
        strand.clockPatience() == 0
            && strand.stepsAtClock != stepCount
            && hasStartedOthers()
            && strand.muted == 0
            && !letsTimeOutAnyTime();
    if (isPolling) {
      tables.polled = true;
      strand.state = Strand.State.POLLING;
      strand.deadline = clock.deadlineAfter(STEPS_BETWEEN_POLLS);
      strand.stoppedAt = stepCount;
      reschedule(strand, Op.SPIN);
      step(strand, Op.SPIN);
      // A strategy that lets others go on for long would else need as many turns as milliseconds.
      long polls = (stepCount - strand.stoppedAt) / STEPS_BETWEEN_POLLS;
      for (long i = 1; i < Math.min(polls, MOST_TICKS); i++) {
        clock.tick();
      }
    }
    strand.stepsAtClock = stepCount;
    return clock(strand);
  }

  /** The clock, for a strand that looks at it and cannot let others go first. */
  VirtualClock clock(Strand strand) {
    looks++;
    return lookedAt(strand);
  }

  /** The clock, for a timed wait of the JDK, which tells the program no more than its end. */
  VirtualClock clockOfWait(Strand strand) {
    strand.waitLooks++;
    return lookedAt(strand);
  }

  private VirtualClock lookedAt(Strand strand) {
    if (strand.spin != null) {
      strand.spin.acted();
    }
    boolean ticks = strand.clockPatience() == 0;
    tell(strand, null, Places.TIME, ticks ? Touch.POKE : Touch.PEEK);
    if (ticks) {
      clock.tick();
    } else {
      strand.clockLooks++;
    }
    return clock;
  }

  VirtualClock clock() {
    return clock;
  }

  /** Whether there has ever been more than one strand. */
  boolean hasStartedOthers() {
    return strandCount > 1;
  }

  /** Whether this strand is the only one that has not ended. */
  boolean isAlone() {
    return liveCount == 1;
  }

  Tables tables() {
    return tables;
  }

  /** Asks the execution to end in this way at its next step; may be called on any thread. */
  void cut(Ending how) {
    cut = how;
  }

  /**
   * How many scheduling points were passed so far; read by the watchdog without synchronization.
   */
  long progress() {
    return stepCount + rests;
  }

  // ---- candidates

  @Override
  public int size() {
    return candidateCount;
  }

  @Override
  public Strand get(int index) {
    return candidates[index];
  }

  @Override
  public Strand last() {
    return last;
  }

  @Override
  public int lastIndex() {
    return lastIndex;
  }

  @Override
  public Op pending() {
    return last.pending;
  }
}
