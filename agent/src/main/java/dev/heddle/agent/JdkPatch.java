package dev.heddle.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.util.function.Consumer;

/**
 * A change of the code of one JDK method, or of all methods of a class.
 *
 * @param method the method's name and descriptor, or {@link #ANY}
 */
record JdkPatch(String method, CodeTransform transform) {
  /** Stands for all methods of the class. */
  static final String ANY = "*";

  /** Stands for all constructors of the class. */
  static final String CONSTRUCTORS = "<init>";

  boolean applies(String nameAndDescriptor) {
    return method.equals(ANY)
        || method.equals(nameAndDescriptor)
        || (method.equals(CONSTRUCTORS) && nameAndDescriptor.startsWith(CONSTRUCTORS));
  }

  /** Code before the method's own. */
  static JdkPatch before(String method, Consumer<CodeBuilder> code) {
    return new JdkPatch(
        method,
        new CodeTransform() {
          @Override
          public void atStart(CodeBuilder builder) {
            code.accept(builder);
          }

          @Override
          public void accept(CodeBuilder builder, CodeElement element) {
            builder.with(element);
          }
        });
  }

  /**
   * Code in place of a call.
   *
   * @param called owner, name and descriptor: {@code java/lang/System.nanoTime()J}
   */
  static JdkPatch call(String method, String called, Consumer<CodeBuilder> code) {
    return new JdkPatch(
        method,
        (builder, element) -> {
          if (element instanceof InvokeInstruction i
              && (i.owner().asInternalName()
                      + "."
                      + i.name().stringValue()
                      + i.type().stringValue())
                  .equals(called)) {
            code.accept(builder);
          } else {
            builder.with(element);
          }
        });
  }

  /**
   * The kernel's monitors in place of the JVM's, in all methods that are not synchronized as a
   * whole.
   */
  static JdkPatch monitors(String type) {
    Place place = new Place(type, "", null);
    CallRewriter calls = new CallRewriter(Hierarchy.EMPTY);
    return new JdkPatch(
        ANY,
        (builder, element) -> {
          if (element instanceof MonitorInstruction monitor) {
            CodeRewriter.writeMonitor(builder, monitor, place);
          } else if (element instanceof InvokeInstruction i
              && CallRewriter.isMonitorMethod(CallRewriter.Call.of(i))) {
            calls.rewrite(builder, CallRewriter.Call.of(i), place);
          } else {
            builder.with(element);
          }
        });
  }

  /** Code after each read of a static field, whose value is on the stack. */
  static JdkPatch afterRead(String owner, String field, Consumer<CodeBuilder> code) {
    return new JdkPatch(
        ANY,
        (builder, element) -> {
          builder.with(element);
          if (element instanceof FieldInstruction i
              && i.opcode() == java.lang.classfile.Opcode.GETSTATIC
              && i.owner().asInternalName().equals(owner)
              && i.name().equalsString(field)) {
            code.accept(builder);
          }
        });
  }
}
