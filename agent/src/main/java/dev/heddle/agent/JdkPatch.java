package dev.heddle.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.reflect.AccessFlag;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

  /** Stands for all synchronized methods of the class that are not static. */
  private static final String SYNCHRONIZED = "synchronized";

  boolean applies(MethodModel candidate) {
    String signature = candidate.methodName().stringValue() + candidate.methodType().stringValue();
    return switch (method) {
      case ANY -> true;
      case SYNCHRONIZED ->
          candidate.flags().has(AccessFlag.SYNCHRONIZED)
              && !candidate.flags().has(AccessFlag.STATIC);
      case CONSTRUCTORS -> signature.startsWith(CONSTRUCTORS);
      default -> signature.equals(method) || (isPrefix() && signature.startsWith(method));
    };
  }

  /** Whether {@link #method} lacks the type of the result, and perhaps of parameters. */
  private boolean isPrefix() {
    return method.endsWith("(") || method.endsWith(")");
  }

  /** Code before that of each synchronized method. */
  static JdkPatch inSynchronizedMethods(Consumer<CodeBuilder> code) {
    return before(SYNCHRONIZED, code);
  }

  /**
   * A hook before a method's code, and another after it, however it ends.
   *
   * @param start how the method's name and descriptor begin
   */
  static JdkPatch around(String start, Consumer<CodeBuilder> before, Consumer<CodeBuilder> after) {
    return new JdkPatch(
        start,
        new CodeTransform() {
          private @Nullable Label begin;

          @Override
          public void atStart(CodeBuilder code) {
            before.accept(code);
            begin = code.newBoundLabel();
          }

          @Override
          public void accept(CodeBuilder code, CodeElement element) {
            if (element instanceof ReturnInstruction) {
              after.accept(code);
            }
            code.with(element);
          }

          @Override
          public void atEnd(CodeBuilder code) {
            Label from = begin;
            if (from == null) {
              return;
            }
            Label end = code.newBoundLabel();
            Label handler = code.newBoundLabel();
            after.accept(code);
            code.athrow();
            code.exceptionCatchAll(from, end, handler);
            begin = null;
          }
        });
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
    CallRewriter calls = new CallRewriter(Hierarchy.EMPTY, false);
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

  /** The same change, in one method only. */
  static JdkPatch inMethod(String method, JdkPatch patch) {
    return new JdkPatch(method, patch.transform());
  }

  /**
   * Code before each call of these methods, whatever their parameters.
   *
   * @param called owners and names
   */
  static JdkPatch beforeCalls(Set<String> called, Consumer<CodeBuilder> code) {
    return new JdkPatch(
        ANY,
        (builder, element) -> {
          if (element instanceof InvokeInstruction i
              && called.contains(i.owner().asInternalName() + "." + i.name().stringValue())) {
            code.accept(builder);
          }
          builder.with(element);
        });
  }

  /** The kernel's monitors beside the JVM's, in code of one object's step. */
  static JdkPatch innerMonitors() {
    return new JdkPatch(ANY, new InnerMonitors());
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
