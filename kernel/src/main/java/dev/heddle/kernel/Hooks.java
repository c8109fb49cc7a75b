package dev.heddle.kernel;

import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.ReentrantLock;
import jdk.internal.misc.InnocuousThread;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.ContinuationSupport;
import org.jspecify.annotations.Nullable;

/**
 * What rewritten code calls: the kernel's entry. Every hook first asks whether it runs on the
 * carrier inside a strand; on any other thread of the JVM it does what the code did before it was
 * rewritten.
 */
public final class Hooks {
  /**
   * How many turns of loops a strand may take between two steps before it is asked to step aside.
   */
  static final int FULL_TANK = 10_000;

  /** Numbers of threads that are drawn for strands begin here; the JVM's own stay far below. */
  private static final long FIRST_ID = 1L << 40;

  private static final StackTraceElement[] NO_FRAMES = {};

  private static final Object NO_CONTAINER = new Object();
  private static final int NANOS_PER_MILLI = 1_000_000;

  /** The number of the execution that runs: see {@link ClassState}. */
  static int epoch;

  /** See {@link #loop()}. */
  static int fuel = FULL_TANK;

  /**
   * Whether touches are to be shown: {@link Spinning} says. A plain field, because only the carrier
   * asks for a reason; other threads of the JVM then find that they are no strand.
   */
  static boolean touching;

  private static @Nullable Strand current;
  private static long nextId = FIRST_ID;
  private static long firstIdOfExecution = FIRST_ID;
  private static int nextName;

  /** How many objects with final fields were made while several threads ran. */
  private static int freezes;

  private static boolean makesMainThread;

  private Hooks() {}

  // ---- for the kernel

  static void beginExecution() {
    epoch++;
    firstIdOfExecution = nextId;
    nextName = 0;
    freezes = 0;
    makesMainThread = true;
  }

  static void mainThreadMade() {
    makesMainThread = false;
  }

  /** The number of a thread among those made in this execution, from 0; negative for others. */
  static int ordinal(Thread thread) {
    long ordinal = ThreadInternals.rawId(thread) - firstIdOfExecution;
    return ordinal < 0 || ordinal > Integer.MAX_VALUE - 8 ? -1 : (int) ordinal;
  }

  /** Whether the thread was made by a strand, of this execution or an earlier one. */
  private static boolean isDrawn(@Nullable Thread thread) {
    return thread != null && ThreadInternals.rawId(thread) >= FIRST_ID;
  }

  private static boolean isForeign(@Nullable Thread thread) {
    return thread != null && (!isDrawn(thread) || thread instanceof InnocuousThread);
  }

  static void enter(Strand strand) {
    fuel = FULL_TANK;
    current = strand;
  }

  /** After {@link #leave}, on the same strand. */
  static void resume(Strand strand) {
    current = strand;
  }

  static void leave() {
    current = null;
  }

  /** The strand that makes this call, or {@code null} on all other threads. */
  static @Nullable Strand strand() {
    Strand strand = current;
    return strand != null && strand.thread() == Thread.currentThread() ? strand : null;
  }

  // ---- scheduling points

  /** Before an operation that has no receiver or whose receiver does not matter. */
  public static void point(int site) {
    Strand strand = strand();
    if (strand != null) {
      strand.execution().point(strand, Sites.get(site).op(), site, null);
    }
  }

  /** Before an operation on this object that has a row in {@link Operations}. */
  public static void call(@Nullable Object receiver, int site) {
    call(receiver, 1, site);
  }

  /** As {@link #call(Object, int)}, for an operation that asks for an amount. */
  public static void call(@Nullable Object receiver, int amount, int site) {
    Strand strand = strand();
    if (strand != null && receiver != null) {
      strand.execution().call(strand, receiver, amount, site);
    }
  }

  /** Before an access to a volatile field of this object, {@code null} for a static one. */
  public static void volatileAccess(@Nullable Object owner, int site) {
    Strand strand = strand();
    if (strand != null) {
      strand.execution().volatileAccess(strand, site, owner);
    }
  }

  /** Before an access to a plain field of this object, {@code null} for a static one. */
  public static void access(@Nullable Object owner, int site) {
    if (Sites.modes[site] != Sites.IGNORED) {
      accessElement(owner, 0, site);
    }
  }

  /** Before an access to an element of this array. */
  public static void access(@Nullable Object array, int index, int site) {
    if (Sites.modes[site] != Sites.IGNORED) {
      accessElement(array, index, site);
    }
  }

  private static void accessElement(@Nullable Object owner, int index, int site) {
    Strand strand = strand();
    if (strand != null) {
      strand.execution().access(strand, site, owner, index);
    }
  }

  /** At each turn of a loop: one that waits for a plain field must let others run some time. */
  public static void loop() {
    if (--fuel < 0) {
      fuel = FULL_TANK;
      Strand strand = strand();
      if (strand != null) {
        strand.execution().point(strand, Op.SPIN, strand.site(), null);
      }
    }
  }

  /** In place of {@code Thread.onSpinWait}. */
  public static void pause(int site) {
    Strand strand = strand();
    if (strand != null) {
      strand.execution().point(strand, Op.YIELD, site, null);
    }
  }

  /** Before an operation that has no receiver and makes its own point when it blocks. */
  public static void note(int site) {
    Strand strand = strand();
    if (strand != null) {
      strand.execution().note(strand, site, null);
    }
  }

  /** In JDK code that takes its next task, job or stage: another strand may come first. */
  public static void seam(Object receiver, int site) {
    Strand strand = strand();
    if (strand != null) {
      strand.execution().point(strand, Op.CALL, site, receiver);
    }
  }

  /** As {@link #seam}, between two states that others see only if they ask for them. */
  public static void seamHalfway(Object receiver, int site) {
    if (Sites.modes[site] == Sites.ARMED) {
      seam(receiver, site);
    }
  }

  /** Before a question that tells what is {@link Halfway}. */
  public static void looksHalfway() {
    Strand strand = strand();
    if (strand != null) {
      strand.execution().tables().halfwaySeen = true;
    }
  }

  // ---- places where strands meet

  /** At an access of JDK code to volatile state of this object. */
  public static void touch(Object object, int touch) {
    Strand strand = touching ? strand() : null;
    if (strand != null && object != null) {
      strand.execution().touch(strand, object, Places.STATE, Touch.of(touch));
    }
  }

  /** As {@link #touch(Object, int)}, through {@code Unsafe}: for an array, an element of it. */
  public static void touchAt(Object object, long offset, int touch) {
    Strand strand = touching ? strand() : null;
    if (strand != null && object != null) {
      Class<?> type = object.getClass();
      int place = type.isArray() ? Places.element(type, offset) : Places.STATE;
      strand.execution().touch(strand, object, place, Touch.of(touch));
    }
  }

  /** As {@link #touch(Object, int)}, of an element of an array. */
  public static void touchElement(Object array, int index, int touch) {
    Strand strand = touching ? strand() : null;
    if (strand != null && array != null) {
      int place = array.getClass().isArray() ? index : Places.STATE;
      strand.execution().touch(strand, array, place, Touch.of(touch));
    }
  }

  /** As {@link #touchAt}, where the object may be the program's: by a field updater. */
  public static void touchField(Object object, long offset, int touch) {
    Strand strand = touching ? strand() : null;
    if (strand != null && object != null) {
      strand.execution().touch(strand, object, Places.at(object, offset), Touch.of(touch));
    }
  }

  /** At the end of a constructor of a class with final fields that refer to objects. */
  public static void frozen(Object object) {
    Strand strand = strand();
    if (strand != null && strand.execution().hasStartedOthers()) {
      freezes++;
      strand.execution().touch(strand, object, Places.FREEZE, Touch.WRITE);
    }
  }

  /**
   * Before such a field is read: what the constructor did with the object it refers to is seen,
   * however this one was published (Java Language Specification 17.5.1).
   */
  public static void thaw(Object object) {
    Strand strand = !touching || freezes == 0 || object == null ? null : strand();
    if (strand != null) {
      strand.execution().touch(strand, object, Places.FREEZE, Touch.READ);
    }
  }

  /** At a fence. */
  public static void fence(int touch) {
    Strand strand = touching ? strand() : null;
    if (strand != null) {
      strand.execution().touch(strand, null, Places.FENCE, Touch.of(touch));
    }
  }

  /** Before an access of the program through a {@code VarHandle}, other than compare-and-set. */
  public static void handle(
      VarHandle handle, @Nullable Object owner, int index, int how, int site) {
    Strand strand = strand();
    if (strand != null) {
      Handles.access(strand, handle, owner, index, how, site);
    }
  }

  /** After a compare-and-set of the program through a {@code VarHandle}. */
  public static void swapped(
      boolean done, VarHandle handle, @Nullable Object owner, int index, int how) {
    Strand strand = strand();
    if (strand != null) {
      Handles.swapped(strand, handle, owner, index, done ? Touch.of(how) : Touch.READ);
    }
  }

  /** Before a weak compare-and-set: whether it is to fail without cause. */
  public static boolean failsSpuriously() {
    Strand strand = strand();
    return strand != null && strand.execution().failsSpuriously(strand);
  }

  /** Before {@code Thread.interrupt} sets the interrupt status. */
  public static void interrupting(Thread thread) {
    Strand strand = touching ? strand() : null;
    if (strand != null) {
      strand.execution().touch(strand, thread, Places.INTERRUPT, Touch.WRITE);
    }
  }

  /** Where the interrupt status is looked at. */
  public static void lookForInterrupt(Thread thread) {
    Strand strand = touching ? strand() : null;
    if (strand != null) {
      strand.execution().touch(strand, thread, Places.INTERRUPT, Touch.READ);
    }
  }

  /** Before the JVM runs code that the program did not call: it loads a class or links a call. */
  public static void mute() {
    Strand strand = strand();
    if (strand != null) {
      strand.muted++;
    }
  }

  /**
   * At the end of a method that took these locks, or could have, after {@link #mute}: as if it had
   * done nothing else.
   */
  public static void unmute(ReentrantLock first, ReentrantLock second) {
    Strand strand = strand();
    if (strand != null && strand.muted > 0) {
      strand.muted--;
      if (touching) {
        touch(JdkLocks.sync(first), Touch.UPDATE.code());
        if (second != first) {
          touch(JdkLocks.sync(second), Touch.UPDATE.code());
        }
      }
    }
  }

  /** Undoes one {@link #mute()}. */
  public static void unmute() {
    Strand strand = strand();
    if (strand != null && strand.muted > 0) {
      strand.muted--;
    }
  }

  // ---- monitors

  /** In place of {@code monitorenter}. */
  public static void monitorEnter(Object object, int site) {
    Strand strand = strand();
    if (object == null) {
      throw new NullPointerException("Cannot enter synchronized block because value is null");
    }
    if (strand != null) {
      strand.execution().monitors().enter(strand, object, site);
    }
  }

  /** In place of {@code monitorexit}. */
  public static void monitorExit(Object object) {
    Strand strand = strand();
    if (strand != null) {
      strand.execution().monitors().exit(strand, object);
    }
  }

  /** Before JDK code enters a monitor of the JVM. */
  public static void innerEnter(Object object) {
    Strand strand = strand();
    if (strand != null && object != null) {
      strand.execution().monitors().innerEnter(strand, object);
    }
  }

  /** After JDK code has left a monitor of the JVM. */
  public static void innerExit(Object object) {
    Strand strand = strand();
    if (strand != null) {
      strand.execution().monitors().innerExit(strand, object);
    }
  }

  /**
   * Before a call on a collection whose methods are synchronized: the kernel's monitor is taken for
   * its duration.
   *
   * @return what to give to {@link #leaveCollection}
   */
  public static @Nullable Object enterCollection(@Nullable Object receiver, int site) {
    Strand strand = strand();
    if (strand == null || receiver == null) {
      return null;
    }
    call(receiver, 1, site);
    if (!SharedTypes.hasOwnMonitor(receiver)) {
      return null;
    }
    strand.execution().monitors().innerEnter(strand, receiver);
    return receiver;
  }

  /** After such a call. */
  public static void leaveCollection(@Nullable Object entered) {
    if (entered != null) {
      innerExit(entered);
    }
  }

  /** In the synchronized methods of these collections, whose real monitor is held by now. */
  public static void insideCollection(Object collection) {
    Strand strand = strand();
    if (strand != null && !strand.execution().monitors().isFreeFor(collection, strand)) {
      strand
          .execution()
          .refuse(
              strand,
              "code of the JDK uses a "
                  .concat(collection.getClass().getName())
                  .concat(" while another thread is in a synchronized block on it"));
    }
  }

  /** In place of {@code Object.wait()}. */
  public static void await(Object object, int site) throws InterruptedException {
    await(object, 0L, site);
  }

  /** In place of {@code Object.wait(long)}. */
  public static void await(Object object, long millis, int site) throws InterruptedException {
    await(object, millis, 0, site);
  }

  /** In place of {@code Object.wait(long, int)}. */
  @SuppressWarnings("WaitNotInLoop") // the loop is the caller's
  public static void await(Object object, long millis, int nanos, int site)
      throws InterruptedException {
    Objects.requireNonNull(object);
    Strand strand = strand();
    if (strand == null) {
      object.wait(millis, nanos);
      return;
    }
    if (millis < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
    if (nanos < 0 || nanos >= NANOS_PER_MILLI) {
      throw new IllegalArgumentException("nanosecond timeout value out of range");
    }
    long time = Execution.nanosOf(millis);
    strand
        .execution()
        .monitors()
        .await(strand, object, time + nanos < 0 ? time : time + nanos, site);
  }

  /** In place of {@code Object.notify()}. */
  public static void signal(Object object, int site) {
    Objects.requireNonNull(object);
    Strand strand = strand();
    if (strand == null) {
      object.notify();
    } else {
      strand.execution().monitors().signal(strand, object, false, site);
    }
  }

  /** In place of {@code Object.notifyAll()}. */
  public static void signalAll(Object object, int site) {
    Objects.requireNonNull(object);
    Strand strand = strand();
    if (strand == null) {
      object.notifyAll();
    } else {
      strand.execution().monitors().signal(strand, object, true, site);
    }
  }

  /** In place of {@code Thread.holdsLock}. */
  public static boolean holdsLock(Object object) {
    Strand strand = strand();
    return strand == null
        ? Thread.holdsLock(object)
        : strand.execution().monitors().isHeldBy(strand, object);
  }

  // ---- threads: called by the rewritten java.lang.Thread

  /** In place of {@code Thread.start0}; {@code false} when the JVM is to start the thread. */
  public static boolean start(Thread thread) {
    Strand strand = strand();
    if (strand == null) {
      return false;
    }
    if (thread instanceof InnocuousThread) {
      strand.execution().outside().foreign();
      return false;
    }
    strand.execution().start(strand, thread);
    return true;
  }

  /** In place of {@code Thread.join(millis)}, if {@code true}. */
  public static boolean join(Thread thread, long millis) throws InterruptedException {
    Strand strand = strand();
    if (strand == null || millis < 0) {
      return false;
    }
    strand.execution().join(strand, thread, millis);
    return true;
  }

  /** In place of {@code Thread.sleepNanos}, if {@code true}. */
  public static boolean sleep(long nanos) throws InterruptedException {
    Strand strand = strand();
    if (strand == null) {
      return false;
    }
    strand.execution().sleep(strand, nanos);
    return true;
  }

  /** In place of {@code Thread.yield}, if {@code true}. */
  public static boolean yieldNow() {
    Strand strand = strand();
    if (strand == null) {
      return false;
    }
    strand.execution().point(strand, Op.YIELD, strand.site(), null);
    return true;
  }

  /** In place of an entry in the JVM's list of pools, or {@code null}. */
  public static @Nullable Object containerKey() {
    return strand() == null ? null : NO_CONTAINER;
  }

  /** Whether this is what {@link #containerKey} gave, so that there is no entry to remove. */
  public static boolean isContainerKey(Object key) {
    return key == NO_CONTAINER;
  }

  /** Whether the thread runs as a strand. */
  public static boolean isRunning(Thread thread) {
    Strand strand = strand();
    if (strand == null) {
      return false;
    }
    boolean running = strand.execution().isRunning(thread);
    if (running) {
      strand.execution().tell(strand, thread, Places.LIFE, Touch.PEEK);
    } else {
      lookAtEnd(strand, thread);
    }
    return running;
  }

  /** Who sees that a thread has ended sees what it did (Java Language Specification 17.4.4). */
  private static void lookAtEnd(Strand strand, Thread thread) {
    strand.execution().touch(strand, thread, Places.LIFE, Touch.READ);
  }

  /** In place of the JVM's list of threads: those of the program, or {@code null}. */
  public static Thread @Nullable [] threads() {
    Strand strand = strand();
    if (strand == null) {
      return null;
    }
    strand.execution().lookAround();
    Strand[] live = strand.execution().liveStrands();
    Thread[] threads = new Thread[live.length];
    for (int i = 0; i < live.length; i++) {
      threads[i] = live[i].thread();
    }
    return threads;
  }

  /** The stack of a thread that runs as another strand, or {@code null}. */
  public static StackTraceElement @Nullable [] stackOf(Thread thread) {
    Strand strand = strand();
    Strand asked = strand == null ? null : strand.execution().strandOf(thread);
    if (asked == null || asked == strand) {
      return null;
    }
    asked.execution().lookAround();
    List<StackTraceElement> stack = new ArrayList<>(asked.stack());
    if (asked.state == Strand.State.WAITING) {
      stack.addFirst(new StackTraceElement("java.lang.Object", "wait", "Object.java", -2));
    }
    return stack.toArray(NO_FRAMES);
  }

  /** In place of {@code Thread.getAllStackTraces}, or {@code null}. */
  public static @Nullable Map<Thread, StackTraceElement[]> allStacks() {
    Thread[] threads = threads();
    if (threads == null) {
      return null;
    }
    Map<Thread, StackTraceElement[]> stacks = new HashMap<>();
    for (Thread thread : threads) {
      stacks.put(thread, thread.getStackTrace());
    }
    return stacks;
  }

  /** The state of a thread that runs as a strand, or {@code null}. */
  public static Thread.@Nullable State stateOf(Thread thread) {
    Strand strand = strand();
    Strand asked = strand == null ? null : strand.execution().strandOf(thread);
    if (asked == null) {
      if (strand != null) {
        lookAtEnd(strand, thread);
      }
      return null;
    }
    asked.execution().lookAround();
    boolean timed = asked.deadline != VirtualClock.NEVER;
    return switch (asked.state) {
      case READY, OUTSIDE -> Thread.State.RUNNABLE;
      case MONITOR -> Thread.State.BLOCKED;
      case GUARD -> asked.stateAtGuard();
      case WAITING ->
          asked.isEntering()
              ? Thread.State.BLOCKED
              : timed ? Thread.State.TIMED_WAITING : Thread.State.WAITING;
      case PARKED, JOINING, CLASS_INIT, HALTED ->
          timed ? Thread.State.TIMED_WAITING : Thread.State.WAITING;
      case POLLING -> Thread.State.RUNNABLE;
      case SLEEPING -> Thread.State.TIMED_WAITING;
      case DONE -> Thread.State.TERMINATED;
    };
  }

  /**
   * The frames that the program sees of a stack: a strand's ends where its continuation begins, and
   * what Heddle put in between is not there.
   */
  public static StackTraceElement[] frames(StackTraceElement[] all) {
    return strand() == null ? all : ThreadInternals.ownFrames(all);
  }

  /**
   * Whether a thread stands before this lock or semaphore and waits for it. Threads that wait for a
   * guard are not in the queue that the JDK looks at.
   */
  public static boolean isQueued(Object receiver, @Nullable Thread thread) {
    Strand strand = strand();
    return strand != null && thread != null && strand.execution().queued(receiver, thread) > 0;
  }

  /** The length of a lock's or semaphore's queue with those who wait for a guard. */
  public static int queueLength(int length, Object receiver) {
    Strand strand = strand();
    return strand == null ? length : length + strand.execution().queued(receiver, null);
  }

  /** In place of the JVM's counter of threads, if positive. */
  public static long nextThreadId() {
    Strand strand = strand();
    if (strand != null) {
      strand.execution().tell(strand, null, Places.THREADS, Touch.POKE);
    }
    return strand == null && !makesMainThread ? 0 : nextId++;
  }

  /** The number that the program sees for a thread with this number. */
  public static long threadId(long id) {
    return id < FIRST_ID ? id : id - firstIdOfExecution + 1;
  }

  /** A number that grows whenever a thread is made, started or not. */
  static long threadsMade() {
    return nextId + nextName;
  }

  /** In place of the JVM's counter of unnamed threads, if not negative. */
  public static int nextThreadName() {
    return strand() == null ? -1 : nextName++;
  }

  /** In place of {@code Unsafe.park}. */
  public static void park(Unsafe unsafe, boolean absolute, long time) {
    Strand strand = strand();
    if (strand == null) {
      unsafe.park(absolute, time);
    } else {
      strand.execution().park(strand, absolute, time);
    }
  }

  /** In place of {@code Unsafe.unpark}. */
  public static void unpark(Unsafe unsafe, Object thread) {
    Strand strand = strand();
    if (strand == null || !strand.execution().unpark(strand, (Thread) thread)) {
      unsafe.unpark(thread);
      if (strand == null && isDrawn((Thread) thread)) {
        Mailbox.post((Thread) thread);
      } else if (strand != null && isForeign((Thread) thread)) {
        strand.execution().outside().foreign();
      }
    }
  }

  /** Whether {@code Thread.ofVirtual} is to make threads with continuations of their own. */
  public static boolean isContinuationSupported() {
    return strand() == null && ContinuationSupport.isSupported();
  }

  /** The execution's own common pool in place of the JVM's. */
  public static ForkJoinPool commonPool(ForkJoinPool original) {
    Strand strand = strand();
    return strand == null ? original : strand.execution().commonPool();
  }

  /**
   * Before the program reaches a static field by reflection, or makes a handle of it: an occasion
   * to initialise its class.
   */
  public static void initialize(@Nullable Field field) {
    if (field != null && Modifier.isStatic(field.getModifiers())) {
      ClassState.check(field.getDeclaringClass());
    }
  }

  /** After {@code Class.forName}, and where a static field is made a handle of. */
  public static Class<?> initialize(Class<?> type) {
    ClassState.check(type);
    return type;
  }

  /** After {@code Class.forName} that says whether to initialise the class. */
  public static Class<?> initialize(Class<?> type, boolean initialize) {
    return initialize ? initialize(type) : type;
  }

  /** Before the program may change the system properties. */
  public static void touchProperties() {
    Strand strand = strand();
    if (strand != null) {
      strand.execution().tables().propertiesTouched = true;
    }
  }

  /** Before a default of the JDK, kept by this class, is set. */
  public static void setsDefault(Class<?> type) {
    Strand strand = strand();
    if (strand != null) {
      Tables tables = strand.execution().tables();
      tables.defaultsSet = true;
      tables.defaultsSetBesideOthers |= !strand.execution().isAlone();
      touch(type, Touch.WRITE.code());
    }
  }

  // ---- the end of the program

  /** Before {@code Runtime.exit}; does not return on a strand. */
  public static void exit(int status) {
    Strand strand = strand();
    if (strand != null) {
      strand.execution().exit(strand, status);
    }
  }

  /** Before {@code Runtime.halt}; does not return on a strand. */
  public static void halt(int status) {
    Strand strand = strand();
    if (strand != null) {
      strand.execution().halt(strand, status);
    }
  }

  /** In place of {@code Runtime.addShutdownHook}, if {@code true}. */
  public static boolean addShutdownHook(Thread hook) {
    Strand strand = strand();
    boolean isJdk = hook.getClass().getClassLoader() == null && hook.getClass() != Thread.class;
    if (strand == null || isJdk) {
      return false;
    }
    strand.execution().shutdown().add(hook);
    return true;
  }

  /** Before {@code Runtime.removeShutdownHook}: whether a hook of the program was removed. */
  public static boolean removeShutdownHook(Thread hook) {
    Strand strand = strand();
    return strand != null && strand.execution().shutdown().remove(hook);
  }

  // ---- what would differ from run to run

  /** In place of {@code System.nanoTime} in the program. */
  public static long nanoTime() {
    Strand strand = strand();
    return strand == null ? System.nanoTime() : strand.execution().clockOfProgram(strand).nanos();
  }

  /** The same in the JDK, which may hold what nobody else can wait for. */
  public static long nanoTimeOfJdk() {
    Strand strand = strand();
    return strand == null ? System.nanoTime() : strand.execution().clock(strand).nanos();
  }

  /** The same where the JDK only asks how long a strand still has to wait. */
  public static long nanoTimeOfWait() {
    Strand strand = strand();
    return strand == null ? System.nanoTime() : strand.execution().clockOfWait(strand).nanos();
  }

  /** The same in {@code awaitNanos}, which tells how long that was; but not always the program. */
  public static long nanoTimeOfAwait() {
    Strand strand = strand();
    return strand == null || !TimedWaits.keepsTime(Sites.get(strand.site).target())
        ? nanoTimeOfJdk()
        : nanoTimeOfWait();
  }

  /** In place of {@code System.currentTimeMillis} in the program. */
  public static long currentTimeMillis() {
    Strand strand = strand();
    return strand == null
        ? System.currentTimeMillis()
        : strand.execution().clockOfProgram(strand).millis();
  }

  /** The same in the JDK. */
  public static long currentTimeMillisOfJdk() {
    Strand strand = strand();
    return strand == null ? System.currentTimeMillis() : strand.execution().clock(strand).millis();
  }

  /** In place of {@code Clock.currentInstant}, or {@code null}. */
  public static @Nullable Instant now() {
    Strand strand = strand();
    return strand == null ? null : strand.execution().clockOfProgram(strand).instant();
  }

  /** In place of {@code Math.random}. */
  public static double random() {
    Strand strand = strand();
    if (strand == null) {
      return Math.random();
    }
    strand.execution().tell(strand, null, Places.RANDOM, Touch.POKE);
    return strand.execution().tables().random.nextDouble();
  }

  /** In place of {@code UUID.randomUUID}. */
  public static UUID randomUuid() {
    Strand strand = strand();
    if (strand == null) {
      return UUID.randomUUID();
    }
    byte[] bytes = new byte[16];
    strand.execution().tell(strand, null, Places.RANDOM, Touch.POKE);
    strand.execution().tables().random.nextBytes(bytes);
    return version4(bytes);
  }

  private static UUID version4(byte[] bytes) {
    long high = 0;
    long low = 0;
    for (int i = 0; i < 8; i++) {
      high = high << 8 | (bytes[i] & 0xff);
      low = low << 8 | (bytes[8 + i] & 0xff);
    }
    return new UUID((high & ~0xF000L) | 0x4000L, (low & ~(3L << 62)) | (1L << 63));
  }

  /** In place of {@code object.hashCode()}. */
  public static int hashCode(Object object) {
    if (current != null
        && !(object instanceof String)
        && IdentityHashes.areDrawn(object.getClass())) {
      ask(object);
    }
    return object.hashCode();
  }

  /** In place of {@code System.identityHashCode}. */
  public static int identityHashCode(@Nullable Object object) {
    if (object != null) {
      ask(object);
    }
    return System.identityHashCode(object);
  }

  /** The hash code of an object for the kernel's own tables. */
  static int tableHashCode(Object object) {
    int known = IdentityHashes.inHeader(object);
    if (known != 0) {
      return known;
    }
    Strand strand = strand();
    if (strand != null) {
      strand.execution().tables().hashes.stampTouched(object);
    }
    return System.identityHashCode(object);
  }

  /** After the program has made an object. */
  public static void allocated(Object object) {
    Strand strand = strand();
    if (strand != null) {
      strand.execution().tables().hashes.stampAllocated(object, strand.id());
    }
  }

  /** At the end of a constructor of a class of the JDK through which threads meet. */
  public static void made(Object object) {
    Strand strand = current;
    if (strand != null && strand.muted == 0 && strand.thread() == Thread.currentThread()) {
      strand.execution().tables().hashes.stampMade(object, strand.id());
    }
  }

  private static void ask(Object object) {
    Strand strand = strand();
    if (strand != null) {
      IdentityHashes hashes = strand.execution().tables().hashes;
      hashes.stamp(object);
      hashes.asked(object);
    }
  }
}
