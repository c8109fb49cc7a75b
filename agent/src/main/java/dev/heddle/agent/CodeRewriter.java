package dev.heddle.agent;

import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_String;

import dev.heddle.kernel.Op;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rewrites the code of one method of the checked program, instruction by instruction. */
final class CodeRewriter implements CodeTransform {
  /** What stands before the method's own code. */
  interface Prologue {
    void write(CodeBuilder code);
  }

  private final CallRewriter calls;
  private final AccessRewriter accesses;
  private final MethodReferences references;
  private final Place place;
  private final @Nullable Prologue prologue;
  private final @Nullable SynchronizedMethod monitor;
  private final boolean stampsAllocations;
  private final Allocations allocations = new Allocations();
  private @Nullable Label guardedFrom;
  private final Set<Label> behind = new HashSet<>();

  /** The method's own handlers come after those written here, which cover less. */
  private final List<ExceptionCatch> handlers = new ArrayList<>();

  CodeRewriter(
      CallRewriter calls,
      AccessRewriter accesses,
      MethodReferences references,
      Place place,
      @Nullable Prologue prologue,
      @Nullable SynchronizedMethod monitor,
      ClassRewriter.Depth depth) {
    this.stampsAllocations = depth == ClassRewriter.Depth.FULL;
    this.calls = calls;
    this.accesses = accesses;
    this.references = references;
    this.place = place;
    this.prologue = prologue;
    this.monitor = monitor;
  }

  /**
   * The monitor that a synchronized method takes: its object's, or its class's.
   *
   * @param type the class for a static method, else {@code null}
   * @param hasClassConstants whether the class file can name a class as a constant (Java 5)
   */
  record SynchronizedMethod(@Nullable ClassDesc type, boolean hasClassConstants) {
    void writeObject(CodeBuilder code) {
      if (type == null) {
        code.aload(0);
      } else if (hasClassConstants) {
        code.loadConstant(type);
      } else {
        String name = type.descriptorString();
        code.loadConstant(name.substring(1, name.length() - 1).replace('/', '.'));
        code.invokestatic(CD_Class, "forName", MethodTypeDesc.of(CD_Class, CD_String));
      }
    }
  }

  @Override
  public void atStart(CodeBuilder code) {
    if (prologue != null) {
      prologue.write(code);
    }
    if (monitor != null) {
      monitor.writeObject(code);
      code.loadConstant(place.site(Op.MONITOR_ENTER, "synchronized"));
      code.invokestatic(Names.HOOKS, "monitorEnter", Names.OBJECT_SITE);
      guardedFrom = code.newBoundLabel();
    }
  }

  @Override
  public void accept(CodeBuilder code, CodeElement element) {
    if (element instanceof Instruction instruction) {
      accesses.follow(instruction);
    }
    rewrite(code, element);
    if (element instanceof Instruction && stampsAllocations) {
      allocations.follow(code, element);
    }
  }

  private void rewrite(CodeBuilder code, CodeElement element) {
    switch (element) {
      case LineNumber line -> {
        place.setLine(line.line());
        code.with(line);
      }
      case LabelTarget target -> {
        behind.add(target.label());
        code.with(target);
      }
      case ExceptionCatch handler -> handlers.add(handler);
      case BranchInstruction branch -> {
        if (behind.contains(branch.target())) {
          code.invokestatic(Names.HOOKS, "loop", Names.VOID);
        }
        code.with(branch);
      }
      case MonitorInstruction instruction -> writeMonitor(code, instruction, place);
      case ReturnInstruction instruction -> {
        if (accesses.freezes()) {
          code.aload(0);
          code.invokestatic(Names.HOOKS, "frozen", Names.OBJECT);
        }
        if (monitor != null) {
          monitor.writeObject(code);
          code.invokestatic(Names.HOOKS, "monitorExit", Names.OBJECT);
        }
        code.with(instruction);
      }
      case InvokeInstruction call -> calls.rewrite(code, CallRewriter.Call.of(call), place);
      case InvokeDynamicInstruction indy when isConcatenation(indy) ->
          ArgumentRewriter.write(
              code, indy.typeSymbol(), "string concatenation", place, () -> code.with(indy));
      case InvokeDynamicInstruction indy -> references.rewrite(code, indy, place);
      case FieldInstruction field -> accesses.rewrite(code, field, place);
      case ArrayLoadInstruction load -> accesses.rewrite(code, load, place);
      case ArrayStoreInstruction store -> accesses.rewrite(code, store, place);
      case NewPrimitiveArrayInstruction array -> writeArray(code, array);
      case NewReferenceArrayInstruction array -> writeArray(code, array);
      case NewMultiArrayInstruction array -> writeArray(code, array);
      default -> code.with(element);
    }
  }

  /** Whether a text is made of something that may be shared. */
  private static boolean isConcatenation(InvokeDynamicInstruction indy) {
    return indy.bootstrapMethod()
            .owner()
            .descriptorString()
            .equals("Ljava/lang/invoke/StringConcatFactory;")
        && ArgumentRewriter.first(indy.typeSymbol()) >= 0;
  }

  private void writeArray(CodeBuilder code, CodeElement allocation) {
    code.with(allocation);
    if (stampsAllocations) {
      Allocations.writeHook(code);
    }
  }

  static void writeMonitor(CodeBuilder code, MonitorInstruction instruction, Place place) {
    if (instruction.opcode() == Opcode.MONITORENTER) {
      code.loadConstant(place.site(Op.MONITOR_ENTER, "synchronized"));
      code.invokestatic(Names.HOOKS, "monitorEnter", Names.OBJECT_SITE);
    } else {
      code.invokestatic(Names.HOOKS, "monitorExit", Names.OBJECT);
    }
  }

  @Override
  public void atEnd(CodeBuilder code) {
    handlers.forEach(code::with);
    if (monitor != null && guardedFrom != null) {
      Label end = code.newBoundLabel();
      Label handler = code.newBoundLabel();
      int thrown = code.allocateLocal(java.lang.classfile.TypeKind.REFERENCE);
      code.astore(thrown);
      monitor.writeObject(code);
      code.invokestatic(Names.HOOKS, "monitorExit", Names.OBJECT);
      code.aload(thrown);
      code.athrow();
      code.exceptionCatchAll(guardedFrom, end, handler);
    }
  }
}
