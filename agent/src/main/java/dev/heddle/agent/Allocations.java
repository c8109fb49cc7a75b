package dev.heddle.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ends of {@code new} expressions in a method, so that objects get their identity hash
 * codes in the order of allocation. Compilers write {@code new, dup, arguments, invokespecial};
 * what is written otherwise is left alone.
 */
final class Allocations {
  private final Deque<String> pending = new ArrayDeque<>();
  private @Nullable String justNew;

  /** Follows the code; called for each instruction, after it has been written. */
  void follow(CodeBuilder code, CodeElement element) {
    String made = justNew;
    justNew = null;
    if (element instanceof NewObjectInstruction instruction) {
      justNew = instruction.className().asInternalName();
    } else if (made != null) {
      boolean duplicated =
          element instanceof StackInstruction stack && stack.opcode() == Opcode.DUP;
      pending.push(duplicated ? made : "");
    } else if (element instanceof InvokeInstruction call && call.name().equalsString("<init>")) {
      String type = call.owner().asInternalName();
      if (type.equals(pending.peek())) {
        pending.pop();
        if (mayBeHashed(type)) {
          writeHook(code);
        }
      }
    }
  }

  static void writeHook(CodeBuilder code) {
    code.dup();
    code.invokestatic(Names.HOOKS, "allocated", Names.OBJECT);
  }

  /** Of the JDK's classes, those that programs lock or use as keys by identity. */
  private static boolean mayBeHashed(String type) {
    return !type.startsWith("java/")
        || type.equals("java/lang/Object")
        || type.equals("java/lang/Thread")
        || type.startsWith("java/util/concurrent/");
  }
}
