package dev.heddle.agent;

import dev.heddle.kernel.Touch;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.function.Predicate;

/**
 * Shows the kernel where code of the JDK reads and writes what threads share: volatile fields, and
 * fields through {@code VarHandle} and {@code Unsafe}. From this follow the happens-before edges of
 * {@code java.util.concurrent}, as they are and not as a table says, and the footprint of each
 * step.
 *
 * <p>Deviations from the memory model: plain and opaque accesses through {@code Unsafe} and {@code
 * VarHandle} count as volatile ones, and all fields of an object as one place. Both can only hide a
 * race, not make one up. The classes of {@code java.util.concurrent.atomic} hand their access modes
 * to the program, so there they count as what they are.
 *
 * @param isVolatile whether a field is one that is looked at
 * @param updatesForeignFields whether the class reaches fields of the program's objects
 * @param isExact whether access modes count as what they are
 */
record JdkTouches(
    Predicate<MemberRefEntry> isVolatile, boolean updatesForeignFields, boolean isExact)
    implements CodeTransform {
  private static final String UNSAFE = "jdk/internal/misc/Unsafe";
  private static final String HANDLE = "java/lang/invoke/VarHandle";

  /** For the code of this class. */
  static JdkTouches of(ClassModel model, JdkFields fields) {
    String name = model.thisClass().asInternalName();
    return new JdkTouches(
        f -> isVolatile(f, model, fields),
        name.contains("FieldUpdater"),
        name.startsWith("java/util/concurrent/atomic/"));
  }

  private static boolean isVolatile(MemberRefEntry field, ClassModel in, JdkFields fields) {
    return fields.isVolatile(field.owner().asInternalName(), field.name().stringValue(), in);
  }

  /** Whether there may be something to show in this class. */
  static boolean concern(ClassModel model, JdkFields fields) {
    for (FieldModel field : model.fields()) {
      if (field.flags().has(AccessFlag.VOLATILE)) {
        return true;
      }
    }
    for (PoolEntry entry : model.constantPool()) {
      if (entry instanceof FieldRefEntry f && isVolatile(f, model, fields)) {
        return true;
      }
      if (entry instanceof MemberRefEntry m
          && (m.owner().asInternalName().equals(UNSAFE)
              || m.owner().asInternalName().equals(HANDLE))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void accept(CodeBuilder code, CodeElement element) {
    switch (element) {
      case FieldInstruction field -> field(code, field);
      case InvokeInstruction call -> call(code, call);
      default -> code.with(element);
    }
  }

  // ---- fields

  private void field(CodeBuilder code, FieldInstruction field) {
    Opcode opcode = field.opcode();
    boolean reads = opcode == Opcode.GETFIELD;
    if ((!reads && opcode != Opcode.PUTFIELD) || !isVolatile.test(field.field())) {
      code.with(field);
      return;
    }
    if (reads) {
      code.dup();
      touch(code, Touch.READ);
    } else {
      TypeKind kind = TypeKind.from(field.typeSymbol());
      int value = code.allocateLocal(kind);
      code.storeLocal(kind, value).dup();
      touch(code, Touch.WRITE);
      code.loadLocal(kind, value);
    }
    code.with(field);
  }

  private static void touch(CodeBuilder code, Touch touch) {
    code.loadConstant(touch.code());
    code.invokestatic(Names.HOOKS, "touch", Names.OBJECT_SITE);
  }

  // ---- calls

  private void call(CodeBuilder code, InvokeInstruction call) {
    String owner = call.owner().asInternalName();
    Touch touch =
        owner.equals(UNSAFE) || owner.equals(HANDLE)
            ? AccessModes.touch(call.name().stringValue())
            : null;
    if (touch == null) {
      code.with(call);
    } else if (AccessModes.isFence(call.name().stringValue())) {
      code.loadConstant(touch.code());
      code.invokestatic(Names.HOOKS, "fence", Names.SITE);
      code.with(call);
    } else if (isOnObject(call)) {
      access(code, call, isExact ? touch : conservative(touch));
    } else {
      code.with(call);
    }
  }

  private static Touch conservative(Touch touch) {
    return !touch.writes() ? Touch.READ : touch == Touch.POKE ? Touch.WRITE : Touch.UPDATE;
  }

  private static boolean isOnObject(InvokeInstruction call) {
    MethodTypeDesc type = call.typeSymbol();
    return type.parameterCount() > 0 && !type.parameterType(0).isPrimitive();
  }

  private void access(CodeBuilder code, InvokeInstruction call, Touch touch) {
    String hook = updatesForeignFields ? "touchField" : "touchAt";
    write(code, CallRewriter.Call.of(call), touch, hook);
  }

  /** Writes a call of the program on {@code sun.misc.Unsafe}. */
  static void writeUnsafe(CodeBuilder code, CallRewriter.Call call) {
    Touch touch = AccessModes.touch(call.name());
    MethodTypeDesc type = call.type();
    if (touch == null
        || type.parameterCount() < 2
        || type.parameterType(0).isPrimitive()
        || !type.parameterType(1).equals(ConstantDescs.CD_long)) {
      call.write(code);
    } else {
      write(code, call, touch, "touchField");
    }
  }

  private static void write(
      CodeBuilder code, CallRewriter.Call call, Touch touch, String offsetHook) {
    MethodTypeDesc type = call.type();
    int[] arguments = CallRewriter.spill(code, type);
    CallRewriter.reload(code, type, arguments);
    call.write(code);
    if (AccessModes.isCompareAndSet(call.name())) {
      // One that fails only reads, which has the code 0.
      code.dup().loadConstant(touch.code()).imul();
    } else {
      code.loadConstant(touch.code());
    }
    int how = code.allocateLocal(TypeKind.INT);
    code.istore(how);
    code.aload(arguments[0]);
    boolean second = type.parameterCount() > 1;
    if (second && type.parameterType(1).equals(ConstantDescs.CD_long)) {
      code.lload(arguments[1]).iload(how);
      code.invokestatic(Names.HOOKS, offsetHook, Names.OBJECT_LONG_SITE);
    } else if (second && type.parameterType(1).equals(ConstantDescs.CD_int)) {
      code.iload(arguments[1]).iload(how);
      code.invokestatic(Names.HOOKS, "touchElement", Names.OBJECT_INT_SITE);
    } else {
      code.iload(how);
      code.invokestatic(Names.HOOKS, "touch", Names.OBJECT_SITE);
    }
  }
}
