package dev.heddle.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;

/** Writes the conversion of primitive values to objects and back. */
final class Boxing {
  private record Box(ClassDesc type, String unbox) {}

  private static final Map<ClassDesc, Box> BOXES =
      Map.of(
          ConstantDescs.CD_int, new Box(ConstantDescs.CD_Integer, "intValue"),
          ConstantDescs.CD_long, new Box(ConstantDescs.CD_Long, "longValue"),
          ConstantDescs.CD_double, new Box(ConstantDescs.CD_Double, "doubleValue"),
          ConstantDescs.CD_float, new Box(ConstantDescs.CD_Float, "floatValue"),
          ConstantDescs.CD_boolean, new Box(ConstantDescs.CD_Boolean, "booleanValue"),
          ConstantDescs.CD_byte, new Box(ConstantDescs.CD_Byte, "byteValue"),
          ConstantDescs.CD_short, new Box(ConstantDescs.CD_Short, "shortValue"),
          ConstantDescs.CD_char, new Box(ConstantDescs.CD_Character, "charValue"));

  private Boxing() {}

  /** Replaces the value on the stack, if primitive, by its box. */
  static void box(CodeBuilder code, ClassDesc type) {
    Box box = BOXES.get(type);
    if (box != null) {
      code.invokestatic(box.type(), "valueOf", MethodTypeDesc.of(box.type(), type));
    }
  }

  /** Replaces the object on the stack by a value of the type; {@code null} by its default. */
  static void unbox(CodeBuilder code, ClassDesc type) {
    Box box = BOXES.get(type);
    if (box == null) {
      code.checkcast(type);
    } else {
      code.checkcast(box.type());
      code.invokevirtual(box.type(), box.unbox(), MethodTypeDesc.of(type));
    }
  }
}
