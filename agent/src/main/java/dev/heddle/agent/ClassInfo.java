package dev.heddle.agent;

import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.ConstantValueAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rewriting of other classes must know of a class of the checked program. Names are
 * internal ones, with slashes.
 *
 * @param superName {@code null} for none
 * @param fields by name
 * @param methods name and descriptor of each method
 * @param hasState whether it has static state that each execution starts afresh
 */
record ClassInfo(
    String name,
    @Nullable String superName,
    List<String> interfaces,
    boolean isInterface,
    Map<String, Field> fields,
    Set<String> methods,
    boolean hasState) {

  /**
   * A field: whether it is static, volatile or final, and whether it is a compile-time constant.
   */
  record Field(
      String owner,
      String name,
      String descriptor,
      boolean isStatic,
      boolean isVolatile,
      boolean isFinal,
      boolean isConstant) {}

  static ClassInfo of(ClassModel model) {
    String name = model.thisClass().asInternalName();
    Map<String, Field> fields = new HashMap<>();
    for (FieldModel field : model.fields()) {
      fields.put(field.fieldName().stringValue(), describe(name, field));
    }
    Set<String> methods = new HashSet<>();
    for (MethodModel method : model.methods()) {
      methods.add(method.methodName().stringValue() + method.methodType().stringValue());
    }
    return new ClassInfo(
        name,
        model.superclass().map(ClassEntry::asInternalName).orElse(null),
        model.interfaces().stream().map(ClassEntry::asInternalName).toList(),
        model.flags().has(AccessFlag.INTERFACE),
        fields,
        methods,
        StaticState.isReset(model));
  }

  static Field describe(String owner, FieldModel field) {
    return new Field(
        owner,
        field.fieldName().stringValue(),
        field.fieldType().stringValue(),
        field.flags().has(AccessFlag.STATIC),
        field.flags().has(AccessFlag.VOLATILE),
        field.flags().has(AccessFlag.FINAL),
        field
            .findAttribute(java.lang.classfile.Attributes.constantValue())
            .map(ConstantValueAttribute::constant)
            .isPresent());
  }

  /** The class's simple name, for people: {@code Outer.Inner}. */
  static String simpleName(String internalName) {
    String simple = internalName.substring(internalName.lastIndexOf('/') + 1);
    return simple.replace('$', '.');
  }
}
