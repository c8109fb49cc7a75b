package dev.heddle.agent;

import static dev.heddle.agent.JdkPatch.ANY;

import dev.heddle.kernel.Op;
import dev.heddle.kernel.Sites;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The table of what is changed in the JDK: where threads start, end, wait and wake, and where it
 * reads a clock or an identity hash code. Everything else of the JDK stays as it is.
 */
final class JdkPatches {
  private static final String NANO_TIME = "java/lang/System.nanoTime()J";
  private static final String MILLIS = "java/lang/System.currentTimeMillis()J";
  private static final String FRAMES = "[Ljava/lang/StackTraceElement;";
  private static final String UNSAFE = "jdk/internal/misc/Unsafe.";

  private static final Map<String, List<JdkPatch>> BY_CLASS =
      Map.ofEntries(
          Map.entry("java/lang/Thread", join(thread(), DefaultsPatches.handler())),
          Map.entry("jdk/internal/vm/ThreadContainers", containers()),
          Map.entry("java/util/concurrent/locks/LockSupport", parking()),
          Map.entry("java/lang/ThreadBuilders$BoundVirtualThread", parking()),
          Map.entry(
              "java/lang/ThreadBuilders",
              List.of(
                  JdkPatch.call(
                      ANY,
                      "jdk/internal/vm/ContinuationSupport.isSupported()Z",
                      c -> hook(c, "isContinuationSupported", "()Z")))),
          Map.entry("java/lang/Runtime", runtime()),
          Map.entry(
              "java/lang/StackTraceElement",
              List.of(
                  beforeReturn(
                      "of(Ljava/lang/Object;I)" + FRAMES,
                      c -> hook(c, "frames", "(" + FRAMES + ")" + FRAMES)))),
          Map.entry("java/util/concurrent/locks/ReentrantLock", queue()),
          Map.entry("java/util/concurrent/locks/ReentrantReadWriteLock", queue()),
          Map.entry("java/util/concurrent/Semaphore", queue()),
          Map.entry("java/lang/Object", hashing()),
          Map.entry("java/util/HashMap", hashing()),
          Map.entry("java/util/Hashtable", join(hashing(), synchronizedMethods())),
          Map.entry("java/util/Vector", synchronizedMethods()),
          Map.entry("java/lang/StringBuffer", synchronizedMethods()),
          Map.entry("java/io/ByteArrayOutputStream", synchronizedMethods()),
          Map.entry("java/lang/ClassLoader", List.of(muted("loadClass(Ljava/lang/String;)"))),
          Map.entry(
              "java/lang/invoke/MethodHandleNatives",
              List.of(
                  muted("linkCallSite("),
                  muted("linkMethod("),
                  muted("linkDynamicConstant("),
                  muted("linkMethodHandleConstant("),
                  muted("findMethodHandleType("))),
          Map.entry("java/util/IdentityHashMap", hashing()),
          Map.entry("java/util/Objects", hashing()),
          Map.entry("java/util/ImmutableCollections$Set12", hashing()),
          Map.entry("java/util/ImmutableCollections$SetN", hashing()),
          Map.entry("java/util/ImmutableCollections$MapN", hashing()),
          Map.entry(
              "java/time/Clock",
              List.of(
                  JdkPatch.before(
                      "currentInstant()Ljava/time/Instant;",
                      c -> returnUnlessNull(c, "now", "()Ljava/time/Instant;")))),
          Map.entry(
              "java/util/concurrent/ThreadPoolExecutor", join(clock(), HalfwayPatches.pool())),
          Map.entry("java/util/concurrent/ForkJoinPool", forkJoin()),
          Map.entry("java/util/concurrent/FutureTask", join(forkJoin(), HalfwayPatches.task())),
          Map.entry(
              "java/util/concurrent/ForkJoinTask",
              join(
                  forkJoin(),
                  List.of(
                      seam("doExec()V", "ForkJoinTask.doExec"),
                      seamAfter("fork()", "ForkJoinTask.fork")))),
          Map.entry(
              "java/util/concurrent/CompletableFuture",
              join(forkJoin(), List.of(seam("postComplete()V", "CompletableFuture.postComplete")))),
          Map.entry("java/util/concurrent/TimeUnit", monitors("java/util/concurrent/TimeUnit")),
          Map.entry("java/util/Timer", monitors("java/util/Timer")),
          Map.entry("java/util/Timer$ThreadReaper", monitors("java/util/Timer$ThreadReaper")),
          Map.entry("java/util/TimerThread", monitors("java/util/TimerThread")),
          Map.entry("java/util/TimerTask", monitors("java/util/TimerTask")),
          Map.entry(
              "java/util/concurrent/LinkedBlockingQueue",
              join(clock(), atomicQueue("LinkedBlockingQueue", "putLock", "takeLock"))),
          Map.entry(
              "java/util/concurrent/ArrayBlockingQueue",
              join(clock(), atomicQueue("ArrayBlockingQueue", "lock", "lock"))),
          Map.entry(
              "java/util/concurrent/LinkedBlockingDeque",
              join(clock(), atomicQueue("LinkedBlockingDeque", "lock", "lock"))),
          Map.entry(
              "java/util/concurrent/ConcurrentHashMap",
              join(
                  join(clock(), hashing()),
                  List.of(
                      JdkPatch.inMethod(
                          "putAll(Ljava/util/Map;)V",
                          seamBefore("java/util/concurrent/ConcurrentHashMap.putVal"))))),
          Map.entry(
              "java/util/concurrent/ConcurrentSkipListMap",
              List.of(
                  seamIn("computeIfAbsent("),
                  seamIn("computeIfPresent("),
                  seamIn("compute("),
                  seamIn("merge("))),
          Map.entry("java/util/AbstractQueue", List.of(seamBefore("java/util/AbstractQueue.add"))),
          Map.entry("java/util/Vector$Itr", innerMonitors()),
          Map.entry("java/util/Vector$ListItr", innerMonitors()),
          Map.entry("java/util/Vector$VectorSpliterator", innerMonitors()),
          Map.entry("java/util/Hashtable$Enumerator", innerMonitors()));

  /** Classes that look at the clock to know how long a timed wait still lasts. */
  private static final Set<String> TIMED_WAITS =
      Set.of(
          "java/util/concurrent/locks/AbstractQueuedSynchronizer",
          "java/util/concurrent/locks/AbstractQueuedLongSynchronizer",
          "java/util/concurrent/locks/StampedLock",
          "java/util/concurrent/CompletableFuture",
          "java/util/concurrent/Exchanger",
          "java/util/concurrent/ForkJoinTask",
          "java/util/concurrent/FutureTask",
          "java/util/concurrent/LinkedTransferQueue",
          "java/util/concurrent/Phaser");

  /** Other classes that look at the clock. */
  private static final Set<String> CLOCK_READERS =
      Set.of(
          "java/util/Random",
          "java/util/Date",
          "java/util/Calendar",
          "java/util/GregorianCalendar",
          "java/time/Clock$SystemClock");

  /** The synchronized wrappers of collections: their monitors are the kernel's. */
  private static final String WRAPPER = "java/util/Collections$Synchronized";

  private static final String JUC = "java/util/concurrent/";

  /** Classes outside of {@link #JUC} through whose volatile state threads meet. */
  private static final Set<String> SHARED =
      Set.of(
          "jdk/internal/misc/ThreadFlock",
          "java/lang/ref/ReferenceQueue",
          "java/util/stream/AbstractShortCircuitTask");

  private final JdkFields fields = new JdkFields();

  /** Whether the class is changed, or may be. */
  static boolean concerns(String name) {
    return BY_CLASS.containsKey(name)
        || OutsidePatches.BY_CLASS.containsKey(name)
        || FilePatches.BY_CLASS.containsKey(name)
        || DefaultsPatches.BY_CLASS.containsKey(name)
        || readsClock(name)
        || name.startsWith(WRAPPER)
        || SHARED.contains(name);
  }

  private static boolean readsClock(String name) {
    return name.startsWith(JUC) || CLOCK_READERS.contains(name);
  }

  /** The class's new bytes, or {@code null} if nothing changes. */
  byte @org.jspecify.annotations.Nullable [] apply(ClassFile classFile, String name, byte[] bytes) {
    ClassModel model = classFile.parse(bytes);
    List<JdkPatch> patches = patches(name, model);
    if (patches.isEmpty()) {
      return null;
    }
    return classFile.transformClass(
        model,
        (builder, element) -> {
          List<JdkPatch> applying =
              element instanceof MethodModel m && m.code().isPresent()
                  ? patches.stream().filter(p -> p.applies(m)).toList()
                  : List.of();
          if (applying.isEmpty()) {
            builder.with(element);
          } else {
            CodeTransform all =
                applying.stream().map(JdkPatch::transform).reduce(CodeTransform::andThen).get();
            builder.transformMethod((MethodModel) element, MethodTransform.transformingCode(all));
          }
        });
  }

  private List<JdkPatch> patches(String name, ClassModel model) {
    if (name.startsWith(WRAPPER)) {
      return monitors(name);
    }
    List<JdkPatch> outside = OutsidePatches.BY_CLASS.get(name);
    if (outside != null) {
      return outside;
    }
    List<JdkPatch> files = FilePatches.BY_CLASS.get(name);
    if (files != null) {
      return files;
    }
    List<JdkPatch> defaults = DefaultsPatches.BY_CLASS.get(name);
    if (defaults != null) {
      return defaults;
    }
    List<JdkPatch> own = BY_CLASS.get(name);
    boolean shared =
        (name.startsWith(JUC) || SHARED.contains(name)) && JdkTouches.concern(model, fields);
    if (own == null && (shared || mentionsWhatIsPatched(model))) {
      own = forkJoin();
    }
    if (own == null) {
      return List.of();
    }
    own = join(timedWaits(name), own);
    return shared ? join(join(own, touches(model)), innerMonitors()) : own;
  }

  private List<JdkPatch> touches(ClassModel model) {
    return List.of(new JdkPatch(ANY, JdkTouches.of(model, fields)), naming());
  }

  private static boolean mentionsWhatIsPatched(ClassModel model) {
    for (PoolEntry entry : model.constantPool()) {
      if (entry instanceof FieldRefEntry f
          && (f.name().equalsString("ASYNC_POOL") || f.name().equalsString("common"))) {
        return true;
      }
      if (entry instanceof MethodRefEntry m) {
        String call = m.owner().asInternalName() + "." + m.name().stringValue();
        switch (call) {
          case "java/lang/System.nanoTime",
              "java/lang/System.currentTimeMillis",
              UNSAFE + "park",
              UNSAFE + "unpark" -> {
            return true;
          }
          default -> {}
        }
      }
    }
    return false;
  }

  // ---- the rows

  private static List<JdkPatch> thread() {
    String start0 = "java/lang/Thread.start0()V";
    return List.of(
        JdkPatch.call(ANY, "java/lang/Thread$ThreadIdentifiers.next()J", JdkPatches::nextThreadId),
        JdkPatch.call(ANY, "java/lang/Thread$ThreadNumbering.next()I", JdkPatches::nextThreadName),
        JdkPatch.call("start()V", start0, JdkPatches::start),
        JdkPatch.call("start(Ljdk/internal/vm/ThreadContainer;)V", start0, JdkPatches::start),
        JdkPatch.before(
            "join(J)V",
            c -> {
              c.aload(0).lload(1);
              returnIf(c, "join", "(Ljava/lang/Thread;J)Z");
            }),
        JdkPatch.before(
            "sleepNanos(J)V",
            c -> {
              c.lload(0);
              returnIf(c, "sleep", "(J)Z");
            }),
        JdkPatch.before(
            "interrupt()V", c -> hook(c.aload(0), "interrupting", "(Ljava/lang/Thread;)V")),
        JdkPatch.before(
            "isInterrupted()Z", c -> hook(c.aload(0), "lookForInterrupt", "(Ljava/lang/Thread;)V")),
        JdkPatch.before(
            "getAndClearInterrupt()Z",
            c -> hook(c.aload(0), "lookForInterrupt", "(Ljava/lang/Thread;)V")),
        JdkPatch.before(
            "getAllThreads()[Ljava/lang/Thread;",
            c -> returnUnlessNull(c, "threads", "()[Ljava/lang/Thread;")),
        JdkPatch.before(
            "getAllStackTraces()Ljava/util/Map;",
            c -> returnUnlessNull(c, "allStacks", "()Ljava/util/Map;")),
        JdkPatch.before(
            "getStackTrace()" + FRAMES,
            c -> returnUnlessNull(c.aload(0), "stackOf", "(Ljava/lang/Thread;)" + FRAMES)),
        JdkPatch.before("yield()V", c -> returnIf(c, "yieldNow", "()Z")),
        JdkPatch.before(
            "alive()Z",
            c -> {
              c.aload(0);
              returnTrueIf(c, "isRunning", "(Ljava/lang/Thread;)Z");
            }),
        JdkPatch.before(
            "threadState()Ljava/lang/Thread$State;",
            c -> {
              c.aload(0);
              returnUnlessNull(c, "stateOf", "(Ljava/lang/Thread;)Ljava/lang/Thread$State;");
            }),
        beforeReturn("threadId()J", c -> hook(c, "threadId", "(J)J")));
  }

  /**
   * The JVM's list of pools, for tools that look at it from outside. It forgets a pool that was
   * never closed when the collector has run; until then, those of thousands of schedules, all with
   * the same identity hash code, would make each further one slower.
   */
  private static List<JdkPatch> containers() {
    return List.of(
        JdkPatch.before(
            "registerContainer(Ljdk/internal/vm/ThreadContainer;)Ljava/lang/Object;",
            c -> returnUnlessNull(c, "containerKey", "()Ljava/lang/Object;")),
        JdkPatch.before(
            "deregisterContainer(Ljava/lang/Object;)V",
            c -> {
              c.aload(0);
              returnIf(c, "isContainerKey", "(Ljava/lang/Object;)Z");
            }));
  }

  private static List<JdkPatch> parking() {
    return List.of(
        JdkPatch.call(
            ANY, UNSAFE + "park(ZJ)V", c -> hook(c, "park", "(Ljdk/internal/misc/Unsafe;ZJ)V")),
        JdkPatch.call(
            ANY,
            UNSAFE + "unpark(Ljava/lang/Object;)V",
            c -> hook(c, "unpark", "(Ljdk/internal/misc/Unsafe;Ljava/lang/Object;)V")));
  }

  /** What threads may meet at gets its name where it is made. */
  private static JdkPatch naming() {
    return beforeReturn(
        JdkPatch.CONSTRUCTORS, c -> hook(c.aload(0), "made", "(Ljava/lang/Object;)V"));
  }

  private static JdkPatch muted(String start) {
    return JdkPatch.around(start, c -> hook(c, "mute", "()V"), c -> hook(c, "unmute", "()V"));
  }

  /**
   * The methods of a queue that take its lock and call no code of the program: what they touch
   * inside counts as one touch of its locks.
   *
   * @param first the field that holds its lock
   * @param second the field that holds its other lock, or the same one
   */
  private static List<JdkPatch> atomicQueue(String queue, String first, String second) {
    ClassDesc type = ClassDesc.of("java.util.concurrent." + queue);
    ClassDesc lock = ClassDesc.of("java.util.concurrent.locks.ReentrantLock");
    return Stream.of("put", "offer", "take", "poll", "peek", "size", "remainingCapacity")
        .flatMap(name -> Stream.of(name, name + "First", name + "Last"))
        .map(
            name ->
                JdkPatch.around(
                    name + "(",
                    c -> hook(c, "mute", "()V"),
                    c -> {
                      c.aload(0).getfield(type, first, lock).aload(0).getfield(type, second, lock);
                      c.invokestatic(
                          Names.HOOKS,
                          "unmute",
                          MethodTypeDesc.of(ConstantDescs.CD_void, lock, lock));
                    }))
        .toList();
  }

  private static List<JdkPatch> synchronizedMethods() {
    return List.of(
        JdkPatch.inSynchronizedMethods(
            c -> hook(c.aload(0), "insideCollection", "(Ljava/lang/Object;)V")));
  }

  private static List<JdkPatch> runtime() {
    return List.of(
        JdkPatch.before("exit(I)V", c -> hook(c.iload(1), "exit", "(I)V")),
        JdkPatch.before("halt(I)V", c -> hook(c.iload(1), "halt", "(I)V")),
        JdkPatch.before(
            "addShutdownHook(Ljava/lang/Thread;)V",
            c -> {
              c.aload(1);
              returnIf(c, "addShutdownHook", "(Ljava/lang/Thread;)Z");
            }),
        JdkPatch.before(
            "removeShutdownHook(Ljava/lang/Thread;)Z",
            c -> {
              c.aload(1);
              returnTrueIf(c, "removeShutdownHook", "(Ljava/lang/Thread;)Z");
            }));
  }

  /** What a lock says of the threads that wait for it. */
  private static List<JdkPatch> queue() {
    return join(
        forkJoin(),
        List.of(
            JdkPatch.before(
                "hasQueuedThreads()Z",
                c -> {
                  c.iconst_0().aload(0);
                  returnTrueIf(c, "queueLength", "(ILjava/lang/Object;)I");
                }),
            JdkPatch.before(
                "hasQueuedThread(Ljava/lang/Thread;)Z",
                c -> {
                  c.aload(0).aload(1);
                  returnTrueIf(c, "isQueued", "(Ljava/lang/Object;Ljava/lang/Thread;)Z");
                }),
            beforeReturn(
                "getQueueLength()I",
                c -> hook(c.aload(0), "queueLength", "(ILjava/lang/Object;)I"))));
  }

  private static List<JdkPatch> hashing() {
    return List.of(
        JdkPatch.call(
            ANY, "java/lang/Object.hashCode()I", c -> hook(c, "hashCode", "(Ljava/lang/Object;)I")),
        JdkPatch.call(
            ANY,
            "java/lang/System.identityHashCode(Ljava/lang/Object;)I",
            c -> hook(c, "identityHashCode", "(Ljava/lang/Object;)I")));
  }

  static List<JdkPatch> clock() {
    return List.of(
        JdkPatch.call(ANY, NANO_TIME, c -> hook(c, "nanoTimeOfJdk", "()J")),
        JdkPatch.call(ANY, MILLIS, c -> hook(c, "currentTimeMillisOfJdk", "()J")));
  }

  /** Looks at the clock of which the program hears nothing but whether a time is over. */
  private static List<JdkPatch> timedWaits(String name) {
    int nested = name.indexOf('$');
    if (!TIMED_WAITS.contains(nested < 0 ? name : name.substring(0, nested))) {
      return List.of();
    }
    return List.of(
        JdkPatch.call("awaitNanos(J)J", NANO_TIME, c -> hook(c, "nanoTimeOfAwait", "()J")),
        JdkPatch.call(ANY, NANO_TIME, c -> hook(c, "nanoTimeOfWait", "()J")));
  }

  static List<JdkPatch> monitors(String type) {
    return join(clock(), List.of(JdkPatch.monitors(type)));
  }

  private static List<JdkPatch> clockAndParking() {
    return join(clock(), parking());
  }

  private static List<JdkPatch> forkJoin() {
    return join(
        clockAndParking(),
        List.of(
            JdkPatch.afterRead(
                "java/util/concurrent/ForkJoinPool", "common", JdkPatches::useOwnPool),
            JdkPatch.afterRead(
                "java/util/concurrent/CompletableFuture", "ASYNC_POOL", JdkPatches::useOwnPool)));
  }

  private static JdkPatch seam(String method, String target) {
    return JdkPatch.before(method, c -> writeSeam(c, target));
  }

  private static JdkPatch seamAfter(String start, String target) {
    return JdkPatch.around(start, c -> {}, c -> writeSeam(c, target));
  }

  private static List<JdkPatch> innerMonitors() {
    return List.of(JdkPatch.innerMonitors());
  }

  /** In a method that calls the program, and then stores what that returns. */
  private static JdkPatch seamIn(String start) {
    return JdkPatch.inMethod(
        start,
        seamBefore(
            "java/util/concurrent/ConcurrentSkipListMap.doPut",
            "java/util/function/Function.apply",
            "java/util/function/BiFunction.apply"));
  }

  /**
   * Before calls of these methods of the object itself: what came before is to be seen.
   *
   * @param called owner and name: {@code java/util/AbstractQueue.add}
   */
  private static JdkPatch seamBefore(String... called) {
    return JdkPatch.beforeCalls(
        Set.of(called), c -> writeSeam(c, called[0].substring(called[0].lastIndexOf('/') + 1)));
  }

  /**
   * The site of a seam before this method, {@code Type.method}, of {@code java.util.concurrent}.
   */
  static int seamSite(String target) {
    String type = target.substring(0, target.indexOf('.'));
    return Sites.register(
        Op.CALL,
        "java.util.concurrent." + type,
        target.substring(type.length() + 1),
        null,
        0,
        target,
        null);
  }

  /** A scheduling point on the object whose method this is. */
  private static void writeSeam(CodeBuilder code, String target) {
    code.aload(0).loadConstant(seamSite(target));
    hook(code, "seam", "(Ljava/lang/Object;I)V");
  }

  /** Code that may replace what a method returns. */
  private static JdkPatch beforeReturn(String method, Consumer<CodeBuilder> code) {
    return new JdkPatch(
        method,
        (builder, element) -> {
          if (element instanceof ReturnInstruction) {
            code.accept(builder);
          }
          builder.with(element);
        });
  }

  // ---- what they write

  private static void hook(CodeBuilder code, String name, String type) {
    code.invokestatic(Names.HOOKS, name, MethodTypeDesc.ofDescriptor(type));
  }

  private static void returnIf(CodeBuilder code, String name, String type) {
    hook(code, name, type);
    Label go = code.newLabel();
    code.ifeq(go).return_().labelBinding(go);
  }

  private static void returnTrueIf(CodeBuilder code, String name, String type) {
    hook(code, name, type);
    Label go = code.newLabel();
    code.ifeq(go).iconst_1().ireturn().labelBinding(go);
  }

  private static void returnUnlessNull(CodeBuilder code, String name, String type) {
    hook(code, name, type);
    Label isNull = code.newLabel();
    code.dup().ifnull(isNull).areturn().labelBinding(isNull).pop();
  }

  private static void nextThreadId(CodeBuilder code) {
    Label given = code.newLabel();
    hook(code, "nextThreadId", "()J");
    code.dup2().lconst_0().lcmp().ifgt(given).pop2();
    code.invokestatic(
        java.lang.constant.ClassDesc.of("java.lang.Thread$ThreadIdentifiers"),
        "next",
        Names.TO_LONG);
    code.labelBinding(given);
  }

  private static void nextThreadName(CodeBuilder code) {
    Label given = code.newLabel();
    hook(code, "nextThreadName", "()I");
    code.dup().ifge(given).pop();
    code.invokestatic(
        java.lang.constant.ClassDesc.of("java.lang.Thread$ThreadNumbering"),
        "next",
        MethodTypeDesc.ofDescriptor("()I"));
    code.labelBinding(given);
  }

  /** The thread is on the stack. */
  private static void start(CodeBuilder code) {
    Label taken = code.newLabel();
    Label end = code.newLabel();
    code.dup();
    hook(code, "start", "(Ljava/lang/Thread;)Z");
    code.ifne(taken);
    code.invokevirtual(Names.THREAD, "start0", Names.VOID);
    code.goto_(end).labelBinding(taken).pop().labelBinding(end);
  }

  private static void useOwnPool(CodeBuilder code) {
    String pool = "Ljava/util/concurrent/ForkJoinPool;";
    hook(code, "commonPool", "(" + pool + ")" + pool);
  }

  static List<JdkPatch> join(List<JdkPatch> first, List<JdkPatch> second) {
    List<JdkPatch> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
