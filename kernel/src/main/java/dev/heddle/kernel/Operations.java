package dev.heddle.kernel;

import static dev.heddle.kernel.Operation.Kind.LOCK;
import static dev.heddle.kernel.Operation.Kind.NOTE;
import static dev.heddle.kernel.Operation.Kind.OUTPUT;
import static dev.heddle.kernel.Operation.Kind.POINT;
import static dev.heddle.kernel.Operation.Kind.POINT_IF_SHARED;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table of the JDK's operations through which threads meet: what is a scheduling point, and
 * what must hold before it is taken as one atomic step. What has no row of its own falls under its
 * package's: every method of {@code java.util.concurrent} is a point without a guard.
 */
public final class Operations {
  private static final String JUC = "java.util.concurrent.";
  private static final String LOCKS = JUC + "locks.";

  /** How libraries that are older than {@code VarHandle} reach fields atomically. */
  private static final String UNSAFE = "sun.misc.Unsafe";

  static final String LOCK_ITSELF = "the lock";
  static final String PERMIT = "a permit";

  private static final Operation PLAIN = new Operation(POINT, null, false, "its turn");
  static final Guard MONITOR_GUARD = Guards::monitorIsFree;

  private static final Operation IF_SHARED =
      new Operation(POINT_IF_SHARED, MONITOR_GUARD, false, "the monitor of the collection");
  private static final Operation MONITORED =
      new Operation(POINT, MONITOR_GUARD, false, "the monitor of the collection");
  private static final Operation PRINT = new Operation(OUTPUT, null, false, "its turn");
  private static final Operation LOCK_OTHER = new Operation(LOCK, null, false, LOCK_ITSELF);

  private static final Map<String, Operation> TABLE = new HashMap<>();

  static {
    for (String lock :
        Set.of(
            LOCKS + "Lock",
            LOCKS + "ReentrantLock",
            LOCKS + "ReentrantReadWriteLock$ReadLock",
            LOCKS + "ReentrantReadWriteLock$WriteLock")) {
      row(lock, "lock", new Operation(LOCK, Guards::lockIsFree, false, LOCK_ITSELF));
      row(lock, "lockInterruptibly", new Operation(LOCK, Guards::lockIsFree, true, LOCK_ITSELF));
      row(lock, "tryLock", LOCK_OTHER);
      row(lock, "unlock", LOCK_OTHER);
    }
    Operation stamp = new Operation(POINT, null, false, LOCK_ITSELF);
    for (String mode : Set.of("readLock", "writeLock", "tryReadLock", "tryWriteLock")) {
      row(LOCKS + "StampedLock", mode, stamp);
    }
    for (String mode : Set.of("readLockInterruptibly", "writeLockInterruptibly")) {
      row(LOCKS + "StampedLock", mode, waits(LOCK_ITSELF));
    }
    Operation permits = new Operation(POINT, Guards::hasPermits, true, PERMIT);
    row(JUC + "Semaphore", "acquire", permits);
    row(
        JUC + "Semaphore",
        "acquireUninterruptibly",
        new Operation(POINT, Guards::hasPermits, false, PERMIT));

    Operation take = new Operation(POINT, Guards::hasElement, true, "an element");
    Operation put = new Operation(POINT, Guards::hasRoom, true, "room for an element");
    for (String queue :
        Set.of(
            "BlockingQueue",
            "BlockingDeque",
            "LinkedBlockingQueue",
            "ArrayBlockingQueue",
            "LinkedBlockingDeque",
            "PriorityBlockingQueue")) {
      for (String method : Set.of("take", "takeFirst", "takeLast")) {
        row(JUC + queue, method, take);
      }
      for (String method : Set.of("put", "putFirst", "putLast")) {
        row(JUC + queue, method, put);
      }
    }
    for (String queue :
        Set.of("SynchronousQueue", "LinkedTransferQueue", "TransferQueue", "DelayQueue")) {
      row(JUC + queue, "take", waits("an element"));
      row(JUC + queue, "put", waits("a taker"));
      row(JUC + queue, "transfer", waits("a taker"));
    }

    row(
        JUC + "CountDownLatch",
        "await",
        new Operation(POINT, Guards::countIsZero, true, "the count to reach zero"));
    row(JUC + "CyclicBarrier", "await", waits("the other parties"));
    row(JUC + "Phaser", "arriveAndAwaitAdvance", waits("the other parties"));
    row(JUC + "Phaser", "awaitAdvance", waits("the other parties"));
    row(JUC + "Exchanger", "exchange", waits("a partner"));
    for (String method : Set.of("await", "awaitNanos", "awaitUntil", "awaitUninterruptibly")) {
      row(LOCKS + "Condition", method, waits("a signal"));
    }
    Operation result = new Operation(POINT, Guards::isDone, true, "the result");
    for (String future : Set.of("Future", "FutureTask", "RunnableFuture", "CompletableFuture")) {
      row(JUC + future, "get", result);
    }
    row(
        JUC + "CompletableFuture",
        "join",
        new Operation(POINT, Guards::isDone, false, "the result"));
    row(JUC + "ExecutorService", "awaitTermination", waits("the pool's end"));
    row(JUC + "ExecutorService", "close", waits("the pool's end"));
    row(LOCKS + "LockSupport", "park", note("a permit to go on (unpark)"));
    row(LOCKS + "LockSupport", "parkNanos", note("a permit to go on (unpark)"));
    row(LOCKS + "LockSupport", "parkUntil", note("a permit to go on (unpark)"));

    String thread = "java.lang.Thread";
    row(thread, "start", PLAIN);
    row(thread, "interrupt", PLAIN);
    row(thread, "isInterrupted", PLAIN);
    row(thread, "interrupted", PLAIN);
    row(thread, "isAlive", PLAIN);
    row(thread, "getState", PLAIN);
    row(thread, "join", new Operation(POINT, Guards::hasEnded, true, "the thread's end"));
    row(thread, "sleep", note("its time to pass"));
    row(thread, "yield", note("its turn"));

    for (String method : Set.of("print", "println", "printf", "format", "write", "append")) {
      row("java.io.PrintStream", method, PRINT);
    }
    for (String method : Set.of("print", "println")) {
      row("java.lang.IO", method, PRINT);
    }
    for (String method :
        Set.of("log", "logp", "severe", "warning", "info", "config", "fine", "finer", "finest")) {
      row("java.util.logging.Logger", method, PRINT);
    }
    row("java.lang.System$Logger", "log", PRINT);
    row("java.lang.System", "setOut", PRINT);
    row("java.lang.System", "setErr", PRINT);

    for (String method :
        Set.of("getProperty", "setProperty", "clearProperty", "getProperties", "setProperties")) {
      row("java.lang.System", method, PLAIN);
    }
    for (String method : Set.of("getDefault", "setDefault")) {
      row("java.util.Locale", method, PLAIN);
      row("java.util.TimeZone", method, PLAIN);
    }
    row("java.time.ZoneId", "systemDefault", PLAIN);
    row("java.lang.Thread", "getDefaultUncaughtExceptionHandler", PLAIN);
    row("java.lang.Thread", "setDefaultUncaughtExceptionHandler", PLAIN);
    row("java.lang.Integer", "getInteger", PLAIN);
    row("java.lang.Long", "getLong", PLAIN);
    row("java.lang.Boolean", "getBoolean", PLAIN);
  }

  /** Types of {@code java.util.concurrent} that share nothing between threads. */
  private static final Set<String> UNSHARED =
      Set.of(
          JUC + "TimeUnit",
          JUC + "Executors",
          JUC + "ThreadLocalRandom",
          JUC + "Callable",
          JUC + "Delayed",
          JUC + "ThreadFactory",
          JUC + "RejectedExecutionHandler");

  private static final Set<String> COLLECTIONS =
      Set.of(
          "java.util.Collection",
          "java.util.Iterator",
          "java.util.ListIterator",
          "java.util.Spliterator",
          "java.util.Enumeration",
          "java.util.List",
          "java.util.Set",
          "java.util.SortedSet",
          "java.util.NavigableSet",
          "java.util.Queue",
          "java.util.Deque",
          "java.util.Map",
          "java.util.SortedMap",
          "java.util.NavigableMap");

  private static final Set<String> MONITORED_TYPES =
      Set.of(
          "java.util.Vector",
          "java.util.Stack",
          "java.util.Hashtable",
          "java.util.Properties",
          "java.lang.StringBuffer",
          "java.io.ByteArrayOutputStream");

  private Operations() {}

  /** The row for calls on objects that are not made for several threads. */
  public static final Operation USE = new Operation(NOTE, null, false, "its turn");

  /** The row for a call that is given a collection, which may be one that threads share. */
  public static Operation collection() {
    return IF_SHARED;
  }

  /**
   * The row for a call.
   *
   * @param type the JDK's class or interface that the call names, with dots
   * @param method the method's name
   * @param parameters how many parameters it has
   * @return {@code null} when the call is of no concern to other threads
   */
  public static @Nullable Operation find(String type, String method, int parameters) {
    Operation row = TABLE.get(type + "." + method);
    if (row != null) {
      return row.guard() != null && isTimed(method, parameters) ? waits(row.waitsFor()) : row;
    }
    if (COLLECTIONS.contains(type)) {
      return IF_SHARED;
    }
    if (MONITORED_TYPES.contains(type)) {
      return MONITORED;
    }
    boolean shared =
        type.equals("java.lang.invoke.VarHandle")
            || (type.equals(UNSAFE) && isVolatile(method))
            || (type.startsWith(JUC) && !UNSHARED.contains(type) && !isNeverShared(type));
    return shared ? PLAIN : null;
  }

  /** Whether a method of {@code sun.misc.Unsafe} accesses memory in more than the plain way. */
  private static boolean isVolatile(String method) {
    return method.endsWith("Volatile")
        || method.startsWith("putOrdered")
        || method.startsWith("compareAndSwap")
        || method.startsWith("getAnd");
  }

  private static boolean isNeverShared(String type) {
    return type.endsWith("Exception") || type.startsWith(JUC + "Flow");
  }

  /** Forms with a timeout have no guard: they park with a deadline. */
  private static boolean isTimed(String method, int parameters) {
    return switch (method) {
      case "join", "get", "await" -> parameters > 0;
      default -> false;
    };
  }

  private static Operation waits(String waitsFor) {
    return new Operation(POINT, null, true, waitsFor);
  }

  private static Operation note(String waitsFor) {
    return new Operation(NOTE, null, true, waitsFor);
  }

  private static void row(String type, String method, Operation operation) {
    TABLE.put(type + "." + method, operation);
  }
}
