package dev.heddle.agent;

import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.heddle.kernel.ClassState;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** The names that rewritten code uses of the kernel, and the kernel of rewritten code. */
final class Names {
  static final ClassDesc HOOKS = ClassDesc.of("dev.heddle.kernel.Hooks");
  static final ClassDesc OUTSIDE_HOOKS = ClassDesc.of("dev.heddle.kernel.OutsideHooks");
  static final ClassDesc CLASS_STATE = ClassDesc.of("dev.heddle.kernel.ClassState");
  static final ClassDesc LOOKUP = ClassDesc.of("java.lang.invoke.MethodHandles$Lookup");
  static final ClassDesc METHOD_HANDLES = ClassDesc.of("java.lang.invoke.MethodHandles");
  static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");
  static final ClassDesc UUID = ClassDesc.of("java.util.UUID");

  /** The static field that holds a class's {@link ClassState}. */
  static final String STATE_FIELD = "$heddle$state";

  /** In an interface, whose fields must be final: the array that holds their values. */
  static final String STATICS_FIELD = "$heddle$statics";

  /** In an interface: the prefix of the method that reads a field. */
  static final String GETTER = "$heddle$get$";

  /** The prefix of the methods that stand in for references to methods of the JDK. */
  static final String REFERENCE = "$heddle$ref$";

  static final MethodTypeDesc VOID = MethodTypeDesc.of(CD_void);
  static final MethodTypeDesc SITE = MethodTypeDesc.of(CD_void, CD_int);
  static final MethodTypeDesc OBJECT = MethodTypeDesc.of(CD_void, CD_Object);
  static final MethodTypeDesc OBJECT_SITE = MethodTypeDesc.of(CD_void, CD_Object, CD_int);
  static final MethodTypeDesc OBJECT_INT_SITE =
      MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_int);
  static final MethodTypeDesc OBJECT_LONG_SITE =
      MethodTypeDesc.of(CD_void, CD_Object, CD_long, CD_int);
  static final MethodTypeDesc OBJECT_LONG_INT_SITE =
      MethodTypeDesc.of(CD_void, CD_Object, CD_long, CD_int, CD_int);
  static final MethodTypeDesc OBJECT_TO_INT = MethodTypeDesc.of(CD_int, CD_Object);
  static final MethodTypeDesc OBJECT_TO_BOOLEAN = MethodTypeDesc.of(CD_boolean, CD_Object);
  static final MethodTypeDesc FIELD =
      MethodTypeDesc.of(CD_void, ClassDesc.of("java.lang.reflect.Field"));
  static final MethodTypeDesc CLASS_TO_CLASS = MethodTypeDesc.of(CD_Class, CD_Class);
  static final MethodTypeDesc CLASS_BOOLEAN_TO_CLASS =
      MethodTypeDesc.of(CD_Class, CD_Class, CD_boolean);
  static final MethodTypeDesc TO_BOOLEAN = MethodTypeDesc.of(CD_boolean);
  static final MethodTypeDesc TO_LONG = MethodTypeDesc.of(CD_long);
  static final MethodTypeDesc TO_DOUBLE = MethodTypeDesc.of(CD_double);
  static final MethodTypeDesc ENTER = MethodTypeDesc.of(CD_Object, CD_Object, CD_int);
  static final ClassDesc VAR_HANDLE = ClassDesc.of("java.lang.invoke.VarHandle");
  static final MethodTypeDesc HANDLE =
      MethodTypeDesc.of(CD_void, VAR_HANDLE, CD_Object, CD_int, CD_int, CD_int);
  static final MethodTypeDesc SWAPPED =
      MethodTypeDesc.of(CD_void, CD_boolean, VAR_HANDLE, CD_Object, CD_int, CD_int);

  private Names() {}
}
