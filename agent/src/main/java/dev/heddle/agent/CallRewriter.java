package dev.heddle.agent;

import dev.heddle.kernel.Op;
import dev.heddle.kernel.Operation;
import dev.heddle.kernel.Operations;
import dev.heddle.kernel.Touch;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites calls of JDK methods: those that the kernel takes over are replaced, those with a row in
 * {@link Operations} get a scheduling point before them.
 */
final class CallRewriter {
  private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";

  private final Hierarchy hierarchy;
  private final HandleRewriter handles = new HandleRewriter();
  private final UseRewriter uses;
  private final boolean watched;

  /** Rewrites calls; with {@code watched} those that only use memory, too. */
  CallRewriter(Hierarchy hierarchy, boolean watched) {
    this.hierarchy = hierarchy;
    this.uses = new UseRewriter(hierarchy);
    this.watched = watched;
  }

  /** A call, however it is made: by an instruction or through a method reference. */
  record Call(
      Opcode opcode, ClassDesc owner, String name, MethodTypeDesc type, boolean isInterface) {
    static Call of(InvokeInstruction i) {
      return new Call(
          i.opcode(),
          i.owner().asSymbol(),
          i.name().stringValue(),
          i.typeSymbol(),
          i.isInterface());
    }

    boolean isStatic() {
      return opcode == Opcode.INVOKESTATIC;
    }

    String ownerName() {
      String descriptor = owner.descriptorString();
      return descriptor.startsWith("L")
          ? descriptor.substring(1, descriptor.length() - 1)
          : descriptor;
    }

    void write(CodeBuilder code) {
      code.invoke(opcode, owner, name, type, isInterface);
    }
  }

  /** Writes the call with all that belongs to it; its receiver and arguments are on the stack. */
  void rewrite(CodeBuilder code, Call call, Place place) {
    if (isWeak(call)) {
      writeWeak(code, call, place);
    } else if (ArgumentRewriter.concerns(call, place)) {
      String target = ClassInfo.simpleName(call.ownerName()) + "." + call.name();
      ArgumentRewriter.write(code, call, target, place, () -> rewriteUse(code, call, place));
    } else {
      rewriteUse(code, call, place);
    }
  }

  private void rewriteUse(CodeBuilder code, Call call, Place place) {
    if (watched && uses.concerns(call)) {
      uses.write(code, call, place, () -> rewriteAlone(code, call, place));
    } else {
      rewriteAlone(code, call, place);
    }
  }

  /** Whether the call is one that may fail without cause. */
  private static boolean isWeak(Call call) {
    return call.name().startsWith("weakCompareAndSet")
        && call.ownerName().startsWith("java/")
        && !call.isStatic()
        && call.type().returnType().equals(ConstantDescs.CD_boolean);
  }

  private void writeWeak(CodeBuilder code, Call call, Place place) {
    int[] arguments = spill(code, call.type());
    int receiver = code.allocateLocal(TypeKind.REFERENCE);
    code.astore(receiver);
    Label fails = code.newLabel();
    Label end = code.newLabel();
    code.invokestatic(Names.HOOKS, "failsSpuriously", Names.TO_BOOLEAN);
    code.ifne(fails);
    code.aload(receiver);
    reload(code, call.type(), arguments);
    rewriteAlone(code, call, place);
    code.goto_(end);
    code.labelBinding(fails);
    code.iconst_0();
    code.labelBinding(end);
  }

  private void rewriteAlone(CodeBuilder code, Call call, Place place) {
    if (isReflective(call)) {
      writeReflective(code, call, place);
    } else if (!replace(code, call, place) && !addPoint(code, call, place)) {
      call.write(code);
    }
  }

  /** Whether the call would be written otherwise than it stands. */
  boolean concerns(Call call) {
    return isMonitorMethod(call)
        || isReplaced(call)
        || operation(call) != null
        || (watched && uses.concerns(call));
  }

  // ---- reflection and properties

  private static boolean isReflective(Call call) {
    return switch (call.ownerName()) {
      case "java/lang/reflect/Field" ->
          (call.name().startsWith("get") && call.type().parameterCount() == 1)
              || (call.name().startsWith("set") && call.type().parameterCount() == 2);
      case "java/lang/Class" -> call.name().equals("forName");
      case LOOKUP -> isFieldHandle(call) || call.name().equals("ensureInitialized");
      case "java/lang/System" ->
          call.name().endsWith("Properties")
              || call.name().equals("setProperty")
              || call.name().equals("clearProperty");
      default -> false;
    };
  }

  /** Whether the call makes a handle of a field that may be static. */
  private static boolean isFieldHandle(Call call) {
    return switch (call.name()) {
      case "findStaticVarHandle", "findStaticGetter", "findStaticSetter" -> true;
      case "unreflectVarHandle", "unreflectGetter", "unreflectSetter" -> true;
      default -> false;
    };
  }

  private void writeReflective(CodeBuilder code, Call call, Place place) {
    switch (call.ownerName()) {
      case "java/lang/reflect/Field" -> {
        int[] arguments = spill(code, call.type());
        code.dup();
        code.invokestatic(Names.HOOKS, "initialize", Names.FIELD);
        code.aload(arguments[0]);
        if (watched) {
          UseRewriter.writeField(code, call.name().startsWith("set"), place);
        }
        for (int i = 1; i < arguments.length; i++) {
          code.loadLocal(TypeKind.from(call.type().parameterType(i)), arguments[i]);
        }
        call.write(code);
      }
      case LOOKUP -> writeLookup(code, call);
      case "java/lang/Class" -> writeForName(code, call);
      default -> {
        code.invokestatic(Names.HOOKS, "touchProperties", Names.VOID);
        call.write(code);
      }
    }
  }

  private static void writeForName(CodeBuilder code, Call call) {
    boolean mayNot = call.type().parameterCount() == 3;
    int[] arguments = mayNot ? spill(code, call.type()) : new int[0];
    if (mayNot) {
      reload(code, call.type(), arguments);
    }
    call.write(code);
    if (mayNot && call.type().parameterType(1).equals(ConstantDescs.CD_boolean)) {
      code.iload(arguments[1]);
      code.invokestatic(Names.HOOKS, "initialize", Names.CLASS_BOOLEAN_TO_CLASS);
    } else if (call.type().parameterCount() == 1) {
      code.invokestatic(Names.HOOKS, "initialize", Names.CLASS_TO_CLASS);
    }
  }

  /** The JVM initialises the class when the handle is used; that is not seen, so it is now. */
  private static void writeLookup(CodeBuilder code, Call call) {
    if (!isFieldHandle(call)) {
      call.write(code);
      code.invokestatic(Names.HOOKS, "initialize", Names.CLASS_TO_CLASS);
      return;
    }
    int[] arguments = spill(code, call.type());
    code.aload(arguments[0]);
    if (call.name().startsWith("find")) {
      code.invokestatic(Names.HOOKS, "initialize", Names.CLASS_TO_CLASS).pop();
    } else {
      code.invokestatic(Names.HOOKS, "initialize", Names.FIELD);
    }
    reload(code, call.type(), arguments);
    call.write(code);
  }

  // ---- replaced calls

  private boolean replace(CodeBuilder code, Call call, Place place) {
    if (isMonitorMethod(call)) {
      writeMonitorMethod(code, call, place);
      return true;
    }
    if (!isReplaced(call)) {
      return false;
    }
    String hook = call.name();
    switch (call.ownerName() + "." + hook) {
      case "java/lang/Thread.onSpinWait" -> {
        code.loadConstant(place.site(Op.YIELD, "Thread.onSpinWait"));
        code.invokestatic(Names.HOOKS, "pause", Names.SITE);
      }
      case "java/util/UUID.randomUUID" -> code.invokestatic(Names.HOOKS, "randomUuid", call.type());
      default -> {
        MethodTypeDesc type =
            call.isStatic()
                ? call.type()
                : MethodTypeDesc.of(call.type().returnType(), ConstantDescs.CD_Object);
        code.invokestatic(Names.HOOKS, hook, type);
      }
    }
    return true;
  }

  private static boolean isReplaced(Call call) {
    return switch (call.ownerName() + "." + call.name()) {
      case "java/lang/Thread.onSpinWait",
          "java/lang/Thread.holdsLock",
          "java/lang/System.nanoTime",
          "java/lang/System.currentTimeMillis",
          "java/lang/System.identityHashCode",
          "java/lang/Math.random",
          "java/util/UUID.randomUUID" ->
          call.isStatic();
      default ->
          call.name().equals("hashCode")
              && call.type().parameterCount() == 0
              && (call.opcode() == Opcode.INVOKEVIRTUAL || call.opcode() == Opcode.INVOKEINTERFACE)
              && !call.ownerName().equals("java/lang/String");
    };
  }

  static boolean isMonitorMethod(Call call) {
    String type = call.type().descriptorString();
    boolean matches =
        switch (call.name()) {
          case "wait" -> type.equals("()V") || type.equals("(J)V") || type.equals("(JI)V");
          case "notify", "notifyAll" -> type.equals("()V");
          default -> false;
        };
    return matches && !call.isStatic();
  }

  private static void writeMonitorMethod(CodeBuilder code, Call call, Place place) {
    if (call.name().equals("wait")) {
      code.loadConstant(place.site(Op.WAIT, "Object.wait"));
      MethodTypeDesc type =
          switch (call.type().parameterCount()) {
            case 0 -> Names.OBJECT_SITE;
            case 1 -> Names.OBJECT_LONG_SITE;
            default -> Names.OBJECT_LONG_INT_SITE;
          };
      code.invokestatic(Names.HOOKS, "await", type);
      return;
    }
    boolean all = call.name().equals("notifyAll");
    code.loadConstant(place.site(all ? Op.NOTIFY_ALL : Op.NOTIFY, "Object." + call.name()));
    code.invokestatic(Names.HOOKS, all ? "signalAll" : "signal", Names.OBJECT_SITE);
  }

  // ---- scheduling points

  private record Row(String type, Operation operation) {}

  private @Nullable Row operation(Call call) {
    if (call.opcode() == Opcode.INVOKESPECIAL) {
      return null;
    }
    String signature = call.name() + call.type().descriptorString();
    List<String> owners =
        call.owner().isArray() ? List.of() : hierarchy.jdkOwners(call.ownerName(), signature);
    for (String owner : owners) {
      String type = owner.replace('/', '.');
      Operation operation = Operations.find(type, call.name(), call.type().parameterCount());
      if (operation != null) {
        return new Row(type, operation);
      }
    }
    return null;
  }

  private boolean addPoint(CodeBuilder code, Call call, Place place) {
    Row row = operation(call);
    if (row == null) {
      return false;
    }
    Operation operation = row.operation();
    Op op = operation.kind() == Operation.Kind.OUTPUT ? Op.OUTPUT : Op.CALL;
    String target = ClassInfo.simpleName(row.type().replace('.', '/')) + "." + call.name();
    int site = place.site(op, target, operation);
    if (row.type().equals("java.lang.invoke.VarHandle") && !call.isStatic()) {
      handles.rewrite(code, call, place, site);
    } else if (isUnsafe(row.type())) {
      code.loadConstant(site).invokestatic(Names.HOOKS, "point", Names.SITE);
      JdkTouches.writeUnsafe(code, call);
    } else if (call.isStatic()) {
      code.loadConstant(site);
      String hook = operation.kind() == Operation.Kind.NOTE ? "note" : "point";
      code.invokestatic(Names.HOOKS, hook, Names.SITE);
      Touch fence = AccessModes.isFence(call.name()) ? AccessModes.touch(call.name()) : null;
      if (fence != null) {
        code.loadConstant(fence.code()).invokestatic(Names.HOOKS, "fence", Names.SITE);
      }
      call.write(code);
    } else if (operation.mayEnterCollection()) {
      writeEntered(code, call, site);
    } else {
      writeWithReceiver(code, call, operation, site);
    }
    return true;
  }

  private static boolean isUnsafe(String type) {
    return type.equals("sun.misc.Unsafe");
  }

  private static void writeWithReceiver(
      CodeBuilder code, Call call, Operation operation, int site) {
    int[] arguments = spill(code, call.type());
    boolean hasAmount =
        operation.guard() != null
            && call.type().parameterCount() == 1
            && call.type().parameterType(0).equals(ConstantDescs.CD_int);
    code.dup();
    if (hasAmount) {
      code.iload(arguments[0]);
    }
    code.loadConstant(site);
    code.invokestatic(Names.HOOKS, "call", hasAmount ? Names.OBJECT_INT_SITE : Names.OBJECT_SITE);
    reload(code, call.type(), arguments);
    call.write(code);
  }

  /** A call on a collection whose methods are synchronized, between enter and leave. */
  private static void writeEntered(CodeBuilder code, Call call, int site) {
    int[] arguments = spill(code, call.type());
    code.dup();
    ArgumentRewriter.writeEntered(
        code,
        site,
        () -> {
          reload(code, call.type(), arguments);
          call.write(code);
        });
  }

  static int[] spill(CodeBuilder code, MethodTypeDesc type) {
    int[] locals = new int[type.parameterCount()];
    for (int i = locals.length - 1; i >= 0; i--) {
      TypeKind kind = TypeKind.from(type.parameterType(i));
      locals[i] = code.allocateLocal(kind);
      code.storeLocal(kind, locals[i]);
    }
    return locals;
  }

  static void reload(CodeBuilder code, MethodTypeDesc type, int[] locals) {
    for (int i = 0; i < locals.length; i++) {
      code.loadLocal(TypeKind.from(type.parameterType(i)), locals[i]);
    }
  }
}
