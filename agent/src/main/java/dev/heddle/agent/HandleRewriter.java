package dev.heddle.agent;

import dev.heddle.kernel.Op;
import dev.heddle.kernel.Touch;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import org.jspecify.annotations.Nullable;

/** Rewrites the program's accesses through {@link java.lang.invoke.VarHandle}. */
final class HandleRewriter {
  /** In place of a touch: the access is as plain as that to a field. */
  private static final int PLAIN = -1;

  /** Writes the call; the handle and the arguments are on the stack. */
  void rewrite(CodeBuilder code, CallRewriter.Call call, Place place, int site) {
    Touch touch = AccessModes.touch(call.name());
    if (touch == null) {
      call.write(code);
      return;
    }
    MethodTypeDesc type = call.type();
    int[] arguments = CallRewriter.spill(code, type);
    int handle = code.allocateLocal(TypeKind.REFERENCE);
    code.astore(handle);
    if (AccessModes.isCompareAndSet(call.name())) {
      code.loadConstant(site).invokestatic(Names.HOOKS, "point", Names.SITE);
      write(code, call, arguments, handle);
      code.dup();
      loadPlace(code, type, arguments, handle);
      code.loadConstant(touch.code());
      code.invokestatic(Names.HOOKS, "swapped", Names.SWAPPED);
      return;
    }
    boolean plain = AccessModes.isPlain(call.name());
    loadPlace(code, type, arguments, handle);
    code.loadConstant(plain ? PLAIN : touch.code());
    code.loadConstant(plain ? plainSite(call, place) : site);
    code.invokestatic(Names.HOOKS, "handle", Names.HANDLE);
    write(code, call, arguments, handle);
  }

  private static int plainSite(CallRewriter.Call call, Place place) {
    Op op = call.name().equals("get") ? Op.READ : Op.WRITE;
    return place.site(op, "VarHandle." + call.name());
  }

  private static void write(CodeBuilder code, CallRewriter.Call call, int[] arguments, int handle) {
    code.aload(handle);
    CallRewriter.reload(code, call.type(), arguments);
    call.write(code);
  }

  /** The handle, the object of its field or its array, and the element's index or 0. */
  private static void loadPlace(
      CodeBuilder code, MethodTypeDesc type, int[] arguments, int handle) {
    code.aload(handle);
    if (isReference(type, 0)) {
      code.aload(arguments[0]);
    } else {
      code.aconst_null();
    }
    if (type.parameterCount() > 1 && ConstantDescs.CD_int.equals(parameter(type, 1))) {
      code.iload(arguments[1]);
    } else {
      code.iconst_0();
    }
  }

  private static boolean isReference(MethodTypeDesc type, int index) {
    return type.parameterCount() > index && !type.parameterType(index).isPrimitive();
  }

  private static java.lang.constant.@Nullable ClassDesc parameter(MethodTypeDesc type, int index) {
    return type.parameterCount() > index ? type.parameterType(index) : null;
  }
}
