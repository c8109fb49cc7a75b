package dev.heddle.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A thread of the checked program in one execution: the program's own {@link Thread} object whose
 * {@code run} executes inside a continuation on the carrier.
 */
public final class Strand implements Runnable {
  /** What must happen before the strand can go on. */
  enum State {
    READY,
    MONITOR,
    GUARD,
    PARKED,
    WAITING,
    JOINING,
    SLEEPING,
    /** Polls the clock, and lets others go first: see {@link Execution#clockOfProgram}. */
    POLLING,
    CLASS_INIT,
    /** Waits for what happens outside of the schedule: see {@link OutsideWait}. */
    OUTSIDE,
    /** Has called {@code System.exit}, and never goes on. */
    HALTED,
    DONE
  }

  private final Execution execution;
  private final int id;
  private final Thread thread;
  final StrandContinuation continuation;
  final boolean daemon;

  State state = State.READY;
  Op pending = Op.BEGIN;
  int site;
  @Nullable Object target;
  int amount = 1;

  /** In {@link State#GUARD}: before which operation. */
  @Nullable Operation operation;

  /** In {@link State#MONITOR} and {@link State#WAITING}: which. */
  @Nullable Monitor monitor;

  /** In {@link State#JOINING}: whom for. */
  @Nullable Strand joined;

  /** In {@link State#CLASS_INIT}: which class. */
  @Nullable ClassState initializing;

  /** In {@link State#OUTSIDE}: what for. */
  @Nullable OutsideWait outside;

  long deadline = VirtualClock.NEVER;

  /** How many steps the execution had taken when it stopped. */
  long stoppedAt;

  /** Whether it went on because its time had come when it last stopped. */
  boolean timedOut;

  /** Whether that was the first to happen at this time. */
  boolean movedTime;

  /**
   * How often it looked at the clock in timed waits of the JDK since one came to the end of its
   * time. A wait that is always cut short ends on a real machine, where time passes meanwhile: what
   * only goes on because it stands still must not look the same.
   */
  int waitLooks;

  boolean notified;
  boolean permit;

  /**
   * Above zero while the JVM runs JDK code on the strand that is none of the program's business.
   */
  int muted;

  /** How often it looked at the clock since a wait came to the end of its time. */
  int clockLooks;

  /** How many steps its execution had taken when it last looked at the clock. */
  long stepsAtClock = -1;

  /** How many {@linkplain Op#isLook looks} in a row it has taken. */
  int looks;

  /** What it has read since its last pause; {@code null} while it is not watched for that. */
  @Nullable SpinWait spin;

  /** How often in an execution something may happen to a strand without cause. */
  private static final int WHIMS = 2;

  /** How often something still may. */
  int whims = WHIMS;

  /** Whether it was offered to go on without cause. */
  boolean wakesSpuriously;

  /** How often a strand may pause, or look at the clock, before it counts as waiting. */
  private static final int PATIENCE = 100;

  /** How often it has yielded or spun since the clock last moved. */
  int pauses;

  private int ops;
  private int minors;

  private final @Nullable Program program;

  Strand(Execution execution, int id, Thread thread, @Nullable Program program) {
    this.execution = execution;
    this.id = id;
    this.thread = thread;
    this.daemon = thread.isDaemon();
    this.program = program;
    this.continuation = new StrandContinuation(this);
  }

  /** Its life; to be called by its continuation alone. */
  @Override
  public void run() {
    execution.live(this, program);
  }

  /** Its number in the order of starts; the main thread's is 0. */
  public int id() {
    return id;
  }

  /** The program's thread. */
  public Thread thread() {
    return thread;
  }

  /** The thread's name as it is now. */
  public String name() {
    return thread.getName();
  }

  /** How many steps it has taken that are not {@linkplain Op#isMinor() minor}. */
  public int ops() {
    return ops;
  }

  /** How many minor steps it has taken since its last other one. */
  public int minors() {
    return minors;
  }

  /** What it is about to do, or waits to do. */
  public Op pending() {
    return pending;
  }

  /** The site of its last or pending step. */
  public int site() {
    return site;
  }

  /** What its last or pending step touches. */
  public @Nullable Object target() {
    return target;
  }

  Execution execution() {
    return execution;
  }

  /**
   * Whether what it is about to do may have to wait for others: it stands before a lock, a guard or
   * within a wait.
   */
  public boolean isConditional() {
    return switch (state) {
      case READY -> spin != null && spin.isOrWasWaiting();
      case SLEEPING -> false;
      case PARKED, JOINING -> deadline == VirtualClock.NEVER || !execution.letsTimeOutAnyTime();
      case MONITOR, GUARD, WAITING, POLLING, CLASS_INIT, OUTSIDE, HALTED, DONE -> true;
    };
  }

  /**
   * What the strand needs to go on if that is a lock which one strand at a time can have: the
   * object whose {@link Places#MONITOR} or {@link Places#STATE} it is; else {@code null}.
   */
  public @Nullable Object awaitedLock() {
    return switch (state) {
      case MONITOR -> owned().object;
      case GUARD ->
          target instanceof ReentrantLock lock && !lock.isFair() ? JdkLocks.sync(lock) : null;
      case READY, SLEEPING, POLLING, PARKED, JOINING, WAITING, CLASS_INIT, OUTSIDE, HALTED, DONE ->
          null;
    };
  }

  /** Whether it, being a candidate, is one only because nobody else could go on. */
  public boolean goesOnLast() {
    return execution.goesOnLast(this);
  }

  /** Whether its wait is over because time passes with steps: it lasts but some nanoseconds. */
  public boolean isOverBySteps() {
    return execution.isOverBySteps(this);
  }

  /** Whether it, being a candidate, would go on without cause. */
  public boolean goesOnWithoutCause() {
    return wakesSpuriously;
  }

  /** How often it can look at the clock yet before looking takes time. */
  int clockPatience() {
    return Math.max(0, PATIENCE - clockLooks);
  }

  void countStep(Op op) {
    if (op.isMinor()) {
      minors++;
    } else {
      ops++;
      minors = 0;
      if (op == Op.YIELD || op == Op.SPIN) {
        pauses++;
      }
    }
  }

  /** Whether it could go on now, and shows no sign that it merely waits for others. */
  boolean isPlainlyReady() {
    return state == State.READY && spin == null && pauses <= PATIENCE;
  }

  /** Whether it could go on now, without a timeout. */
  boolean isEnabled() {
    return switch (state) {
      case READY, SLEEPING -> true;
      case MONITOR -> owned().isFree();
      case GUARD -> guardOpens();
      case PARKED -> permit || isInterrupted();
      case WAITING -> isInterrupted() && owned().isFree();
      case JOINING -> joined == null || joined.state == State.DONE || isInterrupted();
      case CLASS_INIT -> initializing == null || !initializing.isBeingInitialized();
      case OUTSIDE -> outside == null || outside.isOver(this);
      case POLLING, HALTED, DONE -> false;
    };
  }

  /**
   * Whether it could take a step now, or could once its time has come: for an observer, which wants
   * to know whether a strand is passed over.
   *
   * @param asking the strand that runs
   */
  public boolean couldGoOn(Strand asking) {
    return state != State.HALTED
        && state != State.DONE
        && (deadline != VirtualClock.NEVER || !needsTime(asking));
  }

  /**
   * Whether nothing but the end of its sleep or timed wait could let it go on now, if anything.
   *
   * @param asking the strand that runs
   */
  public boolean needsTime(Strand asking) {
    // Guards ask real objects, which is no step of that strand.
    asking.muted++;
    try {
      return (state == State.SLEEPING && !isInterrupted()) || !isEnabled();
    } finally {
      asking.muted--;
    }
  }

  /** When its sleep or timed wait ends, on the execution's clock; {@link Long#MAX_VALUE}: never. */
  public long deadline() {
    return deadline;
  }

  /** Whether its last step comes after a sleep or timed wait to the end of its time. */
  public boolean hasTimedOut() {
    return timedOut;
  }

  /**
   * Whether it waits for a lock, a monitor or a permit that others have: before its guard, or in
   * its queue, and not only for some time.
   */
  public boolean isShutOut() {
    if (state == State.MONITOR) {
      return true;
    }
    if (deadline != VirtualClock.NEVER) {
      return false;
    }
    Operation waiting = Sites.get(site).operation();
    return (state == State.GUARD || state == State.PARKED) && waiting != null && waiting.isShared();
  }

  /**
   * What it must have before it can look again whether it need wait any longer, if it waits for a
   * notification or a signal without a limit of time: the object whose monitor it is, or what holds
   * the state of a condition's lock; else {@code null}.
   */
  public @Nullable Object waitsWith() {
    if (deadline != VirtualClock.NEVER) {
      return null;
    }
    if (state == State.WAITING) {
      return owned().object;
    }
    return state == State.PARKED ? ConditionWaits.lockOf(LockSupport.getBlocker(thread)) : null;
  }

  /** Whether time passed until its last step, since nobody else went on at that time before. */
  public boolean hasMovedTime() {
    return movedTime;
  }

  /** The strands of its execution that have not ended, in the order of their numbers. */
  public Strand[] peers() {
    return execution.liveStrands();
  }

  /** Whether it waits where Java lets a wait end without cause. */
  boolean canWakeSpuriously() {
    return whims > 0
        && switch (state) {
          case PARKED -> true;
          case WAITING -> owned().isFree();
          case READY,
              SLEEPING,
              POLLING,
              JOINING,
              MONITOR,
              GUARD,
              CLASS_INIT,
              OUTSIDE,
              HALTED,
              DONE ->
              false;
        };
  }

  /** Whether it could go on by giving up waiting, were it late enough. */
  boolean canTimeOut() {
    return deadline != VirtualClock.NEVER
        && switch (state) {
          case PARKED, JOINING, POLLING, OUTSIDE -> true;
          case WAITING -> owned().isFree();
          case READY, SLEEPING, MONITOR, GUARD, CLASS_INIT, HALTED, DONE -> false;
        };
  }

  /**
   * Whether it could go on, but has shown that it only waits for others to do something: it has
   * paused many times since the clock last moved. One pause alone says nothing: a timeout must not
   * come because of it.
   */
  boolean isIdling() {
    return pauses > PATIENCE && state == State.READY && (pending == Op.YIELD || pending == Op.SPIN);
  }

  /** Whether it merely waits for a change of what it read. */
  boolean isSpinning() {
    return spin != null && spin.isWaiting();
  }

  boolean isInterrupted() {
    return ThreadInternals.isInterrupted(thread);
  }

  /** Whether it waits no longer for a notification, but for its monitor. */
  boolean isEntering() {
    return state == State.WAITING && isInterrupted() && !owned().isFree();
  }

  /** What {@link Thread#getState} says of it while it stands before an operation with a guard. */
  Thread.State stateAtGuard() {
    if (guardOpens()) {
      return Thread.State.RUNNABLE;
    }
    boolean entering = operation != null && operation.mayEnterCollection();
    return entering ? Thread.State.BLOCKED : Thread.State.WAITING;
  }

  private boolean guardOpens() {
    Operation before = operation;
    Object receiver = target;
    if (before == null || receiver == null) {
      return true;
    }
    Guard guard = before.guard();
    return guard == null
        || guard.opens(receiver, amount, this)
        || (before.interruptible() && isInterrupted());
  }

  Monitor owned() {
    Monitor m = monitor;
    if (m == null) {
      throw new IllegalStateException(
          "strand " + id + " is in state " + state + " with no monitor");
    }
    return m;
  }

  /**
   * Where it stands in the source, innermost frame first, without frames of Heddle or the JVM's
   * entry.
   */
  public List<StackTraceElement> stack() {
    if (state == State.DONE || !continuation.hasStarted()) {
      return List.of();
    }
    return Arrays.stream(continuation.getStackTrace())
        .filter(f -> !f.getClassName().startsWith("dev.heddle.kernel."))
        .filter(f -> !f.getClassName().startsWith("jdk.internal.vm."))
        .toList();
  }

  /**
   * The monitors and locks of the JDK that it holds; of read locks only those of the strand that
   * asks for its own.
   */
  public List<BlockedStrand.Held> held() {
    return Hooks.strand() == this
        ? HeldLocks.ofRunning(this, execution.tables())
        : HeldLocks.of(this, execution.tables());
  }

  /** Whether it holds this monitor or lock of the JDK. */
  public boolean holds(Object lock) {
    return execution.monitors().isHeldBy(this, lock) || JdkLocks.owner(lock) == thread;
  }

  /** The other strands that have not ended. */
  public List<Strand> others() {
    return Arrays.stream(execution.liveStrands()).filter(s -> s != this).toList();
  }

  /** Does what is none of the program's steps on this strand's stack, for an observer. */
  public void quietly(Runnable what) {
    muted++;
    try {
      what.run();
    } finally {
      muted--;
    }
  }

  @Override
  public String toString() {
    return "strand " + id + " (" + name() + ", " + state + ")";
  }
}
