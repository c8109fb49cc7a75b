package dev.heddle.agent;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.CLASS_INIT_NAME;

import dev.heddle.kernel.ClassState;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Set;

/**
 * Rewrites a class so that its static state starts afresh in each execution: the static initialiser
 * becomes the method {@link ClassState#INITIALIZER}, which first sets all fields to their defaults;
 * fields lose {@code final}; the fields of an interface, which must be final, move to an array that
 * methods read.
 *
 * <p>A class without static state, or whose static state can never change, is left as it is.
 */
final class StaticState {
  private static final int ASSERTION_STATUS_CODE = 8;
  private static final ClassDesc OBJECT_ARRAY = CD_Object.arrayType();
  private static final Set<String> IMMUTABLE =
      Set.of(
          "Ljava/lang/String;",
          "Ljava/lang/Integer;",
          "Ljava/lang/Long;",
          "Ljava/lang/Boolean;",
          "Ljava/lang/Character;",
          "Ljava/lang/Double;");

  private final ClassModel model;
  private final ClassDesc self;
  private final boolean isInterface;

  StaticState(ClassModel model) {
    this.model = model;
    this.self = model.thisClass().asSymbol();
    this.isInterface = model.flags().has(AccessFlag.INTERFACE);
  }

  // ---- which classes

  /** Whether the class has static state that each execution must start afresh. */
  static boolean isReset(ClassModel model) {
    if (model.flags().has(AccessFlag.SYNTHETIC)
        || model.isModuleInfo()
        || (model.flags().has(AccessFlag.INTERFACE) && !mayHaveStaticMethods(model))) {
      return false;
    }
    List<MethodModel> initializers =
        model.methods().stream().filter(m -> m.methodName().equalsString(CLASS_INIT_NAME)).toList();
    List<FieldModel> fields = model.fields().stream().filter(StaticState::isVariable).toList();
    if (fields.isEmpty() && initializers.isEmpty()) {
      return false;
    }
    return !isOnlyAssertionStatus(fields, initializers) && !isPlainEnum(model, fields);
  }

  /** Interfaces of Java 7 and older must not. */
  private static boolean mayHaveStaticMethods(ClassModel model) {
    return model.majorVersion() >= ClassFile.JAVA_8_VERSION;
  }

  private static boolean isVariable(FieldModel field) {
    return field.flags().has(AccessFlag.STATIC)
        && field.findAttribute(Attributes.constantValue()).isEmpty();
  }

  private static boolean isAssertionStatus(FieldModel field) {
    return field.fieldName().equalsString("$assertionsDisabled");
  }

  private static boolean isOnlyAssertionStatus(
      List<FieldModel> fields, List<MethodModel> initializers) {
    return fields.size() == 1
        && isAssertionStatus(fields.get(0))
        && initializers.stream()
            .flatMap(m -> m.code().stream())
            .allMatch(
                c ->
                    c.elementStream()
                            .filter(e -> e instanceof java.lang.classfile.Instruction)
                            .count()
                        <= ASSERTION_STATUS_CODE);
  }

  /**
   * An enum whose constants hold only immutable values and are made by code that does nothing else.
   */
  private static boolean isPlainEnum(ClassModel model, List<FieldModel> statics) {
    boolean shape =
        model.flags().has(AccessFlag.ENUM)
            && model.flags().has(AccessFlag.FINAL)
            && statics.stream()
                .allMatch(
                    f ->
                        f.flags().has(AccessFlag.ENUM)
                            || f.fieldName().equalsString("$VALUES")
                            || isAssertionStatus(f));
    return shape
        && model.fields().stream()
            .filter(f -> !f.flags().has(AccessFlag.STATIC))
            .allMatch(StaticState::isImmutable)
        && model.methods().stream()
            .filter(m -> m.methodName().stringValue().startsWith("<"))
            .allMatch(m -> callsOnlyConstructors(model, m));
  }

  private static boolean isImmutable(FieldModel field) {
    String type = field.fieldType().stringValue();
    return field.flags().has(AccessFlag.FINAL) && (type.length() == 1 || IMMUTABLE.contains(type));
  }

  private static boolean callsOnlyConstructors(ClassModel model, MethodModel method) {
    return method.code().stream()
        .flatMap(c -> c.elementStream())
        .filter(e -> e instanceof InvokeInstruction)
        .map(e -> (InvokeInstruction) e)
        .allMatch(
            i ->
                (i.name().equalsString("<init>")
                        && (i.owner().equals(model.thisClass())
                            || i.owner().asInternalName().equals("java/lang/Enum")))
                    || i.name().equalsString("$values")
                    || i.name().equalsString("valueOf")
                    || i.name().equalsString("desiredAssertionStatus"));
  }

  // ---- what is written

  /** The fields of the class that start afresh. */
  private List<FieldModel> variables() {
    return model.fields().stream().filter(StaticState::isVariable).toList();
  }

  /** Adds what the class needs besides its own members. */
  void addTo(ClassBuilder builder) {
    int flags =
        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC;
    builder.withField(Names.STATE_FIELD, Names.CLASS_STATE, flags);
    if (isInterface) {
      builder.withField(Names.STATICS_FIELD, OBJECT_ARRAY, flags);
      variables().forEach(f -> addGetter(builder, f));
    }
    builder.withMethodBody(
        CLASS_INIT_NAME, Names.VOID, ClassFile.ACC_STATIC, code -> writeClassInit(code));
    boolean hasInitializer =
        model.methods().stream().anyMatch(m -> m.methodName().equalsString(CLASS_INIT_NAME));
    if (!hasInitializer) {
      builder.withMethodBody(
          ClassState.INITIALIZER,
          Names.VOID,
          initializerFlags(),
          code -> {
            writeDefaults(code);
            code.return_();
          });
    }
  }

  /** The flags of the method that a static initialiser becomes. */
  static int initializerFlags() {
    return ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
  }

  private void writeClassInit(CodeBuilder code) {
    if (isInterface) {
      code.loadConstant(variables().size());
      code.anewarray(CD_Object);
      code.putstatic(self, Names.STATICS_FIELD, OBJECT_ARRAY);
    }
    code.invokestatic(Names.METHOD_HANDLES, "lookup", MethodTypeDesc.of(Names.LOOKUP));
    code.invokestatic(Names.CLASS_STATE, "of", MethodTypeDesc.of(Names.CLASS_STATE, Names.LOOKUP));
    code.putstatic(self, Names.STATE_FIELD, Names.CLASS_STATE);
    code.return_();
  }

  /** Sets all fields to the defaults of their types. */
  void writeDefaults(CodeBuilder code) {
    for (FieldModel field : variables()) {
      ClassDesc type = field.fieldTypeSymbol();
      writeDefault(code, TypeKind.from(type));
      if (isInterface) {
        writeStore(code, field.fieldName().stringValue(), type);
      } else {
        code.putstatic(self, field.fieldName().stringValue(), type);
      }
    }
  }

  private static void writeDefault(CodeBuilder code, TypeKind kind) {
    switch (kind.asLoadable()) {
      case INT -> code.iconst_0();
      case LONG -> code.lconst_0();
      case FLOAT -> code.fconst_0();
      case DOUBLE -> code.dconst_0();
      default -> code.aconst_null();
    }
  }

  /** In place of {@code putstatic} to an interface's field: the value is on the stack. */
  void writeStore(CodeBuilder code, String name, ClassDesc type) {
    TypeKind kind = TypeKind.from(type);
    int value = code.allocateLocal(kind);
    code.storeLocal(kind, value);
    code.getstatic(self, Names.STATICS_FIELD, OBJECT_ARRAY);
    code.loadConstant(indexOf(name));
    code.loadLocal(kind, value);
    Boxing.box(code, type);
    code.aastore();
  }

  private int indexOf(String name) {
    List<FieldModel> fields = variables();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).fieldName().equalsString(name)) {
        return i;
      }
    }
    throw new IllegalStateException(self.displayName() + " has no static field " + name);
  }

  private void addGetter(ClassBuilder builder, FieldModel field) {
    String name = field.fieldName().stringValue();
    ClassDesc type = field.fieldTypeSymbol();
    builder.withMethodBody(
        Names.GETTER + name,
        MethodTypeDesc.of(type),
        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
        code -> {
          writeCheck(code, self);
          code.getstatic(self, Names.STATICS_FIELD, OBJECT_ARRAY);
          code.loadConstant(indexOf(name));
          code.aaload();
          Boxing.unbox(code, type);
          code.return_(TypeKind.from(type));
        });
  }

  /** Initialises a class if this execution has not yet done so. */
  static void writeCheck(CodeBuilder code, ClassDesc type) {
    code.getstatic(type, Names.STATE_FIELD, Names.CLASS_STATE);
    code.invokevirtual(Names.CLASS_STATE, "check", MethodTypeDesc.of(CD_void));
  }
}
