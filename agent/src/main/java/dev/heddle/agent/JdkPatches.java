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
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table of what is changed in the JDK: where threads start, end, wait and wake, and where it
 * reads a clock or an identity hash code. Everything else of the JDK stays as it is.
 */
final class JdkPatches {
  private static final String NANO_TIME = "java/lang/System.nanoTime()J";
  private static final String MILLIS = "java/lang/System.currentTimeMillis()J";
  private static final String UNSAFE = "jdk/internal/misc/Unsafe.";

  private static final Map<String, List<JdkPatch>> BY_CLASS =
      Map.ofEntries(
          Map.entry("java/lang/Thread", thread()),
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
          Map.entry("java/lang/Object", hashing()),
          Map.entry("java/util/HashMap", hashing()),
          Map.entry("java/util/Hashtable", hashing()),
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
              "java/util/concurrent/ThreadPoolExecutor",
              join(
                  clock(),
                  List.of(seam("getTask()Ljava/lang/Runnable;", "ThreadPoolExecutor.getTask")))),
          Map.entry("java/util/concurrent/ForkJoinPool", forkJoin()),
          Map.entry(
              "java/util/concurrent/ForkJoinTask",
              join(forkJoin(), List.of(seam("doExec()V", "ForkJoinTask.doExec")))),
          Map.entry("java/util/concurrent/CompletableFuture", forkJoin()),
          Map.entry("java/util/concurrent/TimeUnit", monitors("java/util/concurrent/TimeUnit")),
          Map.entry("java/util/Timer", monitors("java/util/Timer")),
          Map.entry("java/util/Timer$ThreadReaper", monitors("java/util/Timer$ThreadReaper")),
          Map.entry("java/util/TimerThread", monitors("java/util/TimerThread")),
          Map.entry("java/util/TimerTask", monitors("java/util/TimerTask")),
          Map.entry("java/util/concurrent/ConcurrentHashMap", join(clock(), hashing())));

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

  private JdkPatches() {}

  /** Whether the class is changed, or may be. */
  static boolean concerns(String name) {
    return BY_CLASS.containsKey(name)
        || OutsidePatches.BY_CLASS.containsKey(name)
        || readsClock(name)
        || name.startsWith(WRAPPER);
  }

  private static boolean readsClock(String name) {
    return name.startsWith(JUC) || CLOCK_READERS.contains(name);
  }

  /** The class's new bytes, or {@code null} if nothing changes. */
  static byte @org.jspecify.annotations.Nullable [] apply(
      ClassFile classFile, String name, byte[] bytes) {
    boolean isWrapper = name.startsWith(WRAPPER);
    List<JdkPatch> outside = OutsidePatches.BY_CLASS.get(name);
    List<JdkPatch> patches =
        isWrapper
            ? monitors(name)
            : outside != null ? outside : BY_CLASS.getOrDefault(name, forkJoin());
    ClassModel model = classFile.parse(bytes);
    if (!isWrapper
        && outside == null
        && !BY_CLASS.containsKey(name)
        && !mentionsWhatIsPatched(model)) {
      return null;
    }
    return classFile.transformClass(
        model,
        (builder, element) -> {
          List<JdkPatch> applying =
              element instanceof MethodModel m && m.code().isPresent()
                  ? patches.stream()
                      .filter(
                          p ->
                              p.applies(
                                  m.methodName().stringValue() + m.methodType().stringValue()))
                      .toList()
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
        new JdkPatch(
            "threadId()J",
            (builder, element) -> {
              if (element instanceof java.lang.classfile.instruction.ReturnInstruction) {
                hook(builder, "threadId", "(J)J");
              }
              builder.with(element);
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
        JdkPatch.call(ANY, NANO_TIME, c -> hook(c, "nanoTime", "()J")),
        JdkPatch.call(ANY, MILLIS, c -> hook(c, "currentTimeMillis", "()J")));
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
    return JdkPatch.before(
        method,
        c -> {
          String type = target.substring(0, target.indexOf('.'));
          int site =
              Sites.register(
                  Op.CALL,
                  "java.util.concurrent." + type,
                  target.substring(type.length() + 1),
                  null,
                  0,
                  target,
                  null);
          c.aload(0).loadConstant(site);
          hook(c, "seam", "(Ljava/lang/Object;I)V");
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
