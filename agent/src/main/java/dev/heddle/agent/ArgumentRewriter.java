package dev.heddle.agent;

import dev.heddle.kernel.Op;
import dev.heddle.kernel.Operations;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Rewrites calls of the JDK that are given a collection or text which other threads may share:
 * {@code new ArrayList<>(vector)}, {@code "" + buffer}. The JDK's code then calls its methods, so
 * the call waits for its monitor, and is a scheduling point.
 */
final class ArgumentRewriter {
  private static final Set<String> TYPES =
      Set.of(
          "Ljava/util/Collection;",
          "Ljava/util/List;",
          "Ljava/util/Set;",
          "Ljava/util/SortedSet;",
          "Ljava/util/Queue;",
          "Ljava/util/Deque;",
          "Ljava/util/Map;",
          "Ljava/util/SortedMap;",
          "Ljava/util/Vector;",
          "Ljava/util/Hashtable;",
          "Ljava/lang/Iterable;",
          "Ljava/lang/CharSequence;",
          "Ljava/lang/StringBuffer;");

  /** Of {@code java.util.concurrent}, the methods that only copy what they are given. */
  private static final Set<String> COPYING = Set.of("<init>", "addAll", "putAll");

  private ArgumentRewriter() {}

  /** Whether a call is given something that may be shared. */
  static boolean concerns(CallRewriter.Call call, Place place) {
    String owner = call.ownerName();
    boolean copies =
        owner.startsWith("java/")
            && (!owner.startsWith("java/util/concurrent/") || COPYING.contains(call.name()));
    // In a constructor, <init> may be that of this very object, which no handler may see.
    boolean own = call.name().equals("<init>") && place.isInConstructor();
    return copies && !own && (first(call.type()) >= 0 || isText(call));
  }

  /** Whether the call makes text of any object. Concatenation of strings does so, too. */
  private static boolean isText(CallRewriter.Call call) {
    return switch (call.name()) {
      case "valueOf", "append", "print", "println", "toString" ->
          call.type().parameterCount() == 1
              && call.type().parameterType(0).equals(ConstantDescs.CD_Object);
      default -> false;
    };
  }

  /** The first parameter that may be shared, or -1. */
  static int first(MethodTypeDesc type) {
    for (int i = 0; i < type.parameterCount(); i++) {
      if (TYPES.contains(type.parameterType(i).descriptorString())) {
        return i;
      }
    }
    return -1;
  }

  /** Writes a call, whose arguments are on the stack, with its first such argument entered. */
  static void write(
      CodeBuilder code, CallRewriter.Call called, String target, Place place, Runnable call) {
    int argument = first(called.type());
    boolean isCollection = argument >= 0;
    Uses.Row row = Uses.ofArgument(called.ownerName(), called.name());
    write(
        code,
        called.type(),
        target,
        place,
        local -> {
          if (isCollection) {
            code.aload(local);
            UseRewriter.writeArgument(code, called.ownerName(), called.name(), place);
          }
        },
        local -> {
          call.run();
          if (isCollection && row.derives()) {
            UseRewriter.writeView(code, local);
          }
        });
  }

  /** The same for a concatenation of strings, which has no name. */
  static void write(
      CodeBuilder code, MethodTypeDesc type, String target, Place place, Runnable call) {
    write(code, type, target, place, local -> {}, local -> call.run());
  }

  private static void write(
      CodeBuilder code,
      MethodTypeDesc type,
      String target,
      Place place,
      IntConsumer before,
      IntConsumer call) {
    int[] arguments = CallRewriter.spill(code, type);
    int shared = arguments[Math.max(0, first(type))];
    before.accept(shared);
    code.aload(shared);
    writeEntered(
        code,
        place.site(Op.CALL, target, Operations.collection()),
        () -> {
          CallRewriter.reload(code, type, arguments);
          call.accept(shared);
        });
  }

  /**
   * Writes a call while the collection on the stack, which is taken off it, is entered, if its
   * methods are synchronized.
   */
  static void writeEntered(CodeBuilder code, int site, Runnable call) {
    int entered = code.allocateLocal(TypeKind.REFERENCE);
    code.loadConstant(site);
    code.invokestatic(Names.HOOKS, "enterCollection", Names.ENTER);
    code.astore(entered);
    Label start = code.newLabel();
    Label end = code.newLabel();
    Label handler = code.newLabel();
    Label after = code.newLabel();
    code.labelBinding(start);
    call.run();
    code.labelBinding(end);
    leave(code, entered);
    code.goto_(after);
    code.labelBinding(handler);
    leave(code, entered);
    code.athrow();
    code.labelBinding(after);
    code.exceptionCatchAll(start, end, handler);
  }

  private static void leave(CodeBuilder code, int entered) {
    code.aload(entered);
    code.invokestatic(Names.HOOKS, "leaveCollection", Names.OBJECT);
  }
}
