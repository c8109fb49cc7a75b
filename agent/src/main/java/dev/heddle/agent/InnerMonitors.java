package dev.heddle.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.MonitorInstruction;

/**
 * The kernel's monitors beside the JVM's, in code of the JDK: entered before, left after.
 *
 * <p>Where the call that leaves the kernel's stands, matters. The exception handler that leaves the
 * JVM's monitor covers all up to and with {@code monitorexit}, and itself. A call within that range
 * could throw when the monitor is no longer held, or lead from the handler back to its beginning;
 * the JVM's compilers refuse such methods ("unbalanced monitors"), which are then interpreted for
 * ever. So the call stands behind the label at which the range ends.
 */
final class InnerMonitors implements CodeTransform {
  private static final int NONE = -1;

  /** The local variable with the object whose exit is still to be written, or {@link #NONE}. */
  private int left = NONE;

  @Override
  public void atStart(CodeBuilder code) {
    left = NONE;
  }

  @Override
  public void accept(CodeBuilder code, CodeElement element) {
    if (left != NONE && element instanceof Instruction) {
      code.aload(left).invokestatic(Names.HOOKS, "innerExit", Names.OBJECT);
      left = NONE;
    }
    if (element instanceof MonitorInstruction monitor) {
      code.dup();
      if (monitor.opcode() == Opcode.MONITORENTER) {
        code.invokestatic(Names.HOOKS, "innerEnter", Names.OBJECT);
      } else {
        left = code.allocateLocal(TypeKind.REFERENCE);
        code.astore(left);
      }
    }
    code.with(element);
  }
}
