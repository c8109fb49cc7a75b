package dev.heddle.agent;

import dev.heddle.kernel.Op;
import dev.heddle.kernel.Site;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rewrites accesses to fields and array elements of the checked program. */
final class AccessRewriter {
  /** Types whose objects hold nothing that could race. */
  private static final Set<String> IMMUTABLE =
      Set.of(
          "Ljava/lang/String;",
          "Ljava/lang/Integer;",
          "Ljava/lang/Long;",
          "Ljava/lang/Class;",
          "Ljava/util/concurrent/locks/Lock;",
          "Ljava/util/concurrent/locks/ReentrantLock;",
          "Ljava/util/concurrent/locks/Condition;");

  private final Hierarchy hierarchy;
  private final ClassInfo self;
  private final @Nullable StaticState state;
  private final boolean isConstructor;
  private final boolean watched;

  /** Objects made in a constructor whose own constructors have not yet been called. */
  private int pending;

  /** Whether the constructor has called that of its superclass, or another of its class. */
  private boolean born;

  AccessRewriter(
      Hierarchy hierarchy,
      ClassInfo self,
      @Nullable StaticState state,
      boolean isConstructor,
      ClassRewriter.Depth depth) {
    this.watched = depth == ClassRewriter.Depth.FULL;
    this.hierarchy = hierarchy;
    this.self = self;
    this.state = state;
    this.isConstructor = isConstructor;
  }

  void rewrite(CodeBuilder code, FieldInstruction field, Place place) {
    ClassInfo.Field resolved =
        hierarchy.field(field.owner().asInternalName(), field.name().stringValue());
    if (resolved == null || resolved.name().startsWith("$heddle$")) {
      code.with(field);
      return;
    }
    switch (field.opcode()) {
      case GETSTATIC -> readStatic(code, field, resolved, place);
      case PUTSTATIC -> writeStatic(code, field, resolved, place);
      case GETFIELD -> {
        if (isWatched(resolved)) {
          code.dup();
          writeHook(code, resolved, place, false);
        } else if (refersToFrozen(resolved) && !isConstructor) {
          code.dup();
          code.invokestatic(Names.HOOKS, "thaw", Names.OBJECT);
        }
        code.with(field);
      }
      case PUTFIELD -> {
        if (isWatched(resolved) && !isOfUnborn(resolved)) {
          writeField(code, field, resolved, place);
        } else {
          code.with(field);
        }
      }
      default -> throw new IllegalStateException("no field access: " + field.opcode());
    }
  }

  /** Whether what the field refers to is frozen with the object that holds it. */
  private static boolean refersToFrozen(ClassInfo.Field field) {
    return field.isFinal()
        && !field.isStatic()
        && (field.descriptor().startsWith("[")
            || (field.descriptor().startsWith("L") && !IMMUTABLE.contains(field.descriptor())));
  }

  /** Whether the method is a constructor that freezes what its object's fields refer to. */
  boolean freezes() {
    return isConstructor
        && self.fields().values().stream().anyMatch(AccessRewriter::refersToFrozen);
  }

  /** Sees an instruction of a constructor, so as to know when its object is one. */
  void follow(Instruction instruction) {
    switch (instruction) {
      case NewObjectInstruction made -> pending++;
      case InvokeInstruction call
          when call.opcode() == Opcode.INVOKESPECIAL && call.name().equalsString("<init>") -> {
        born |= pending == 0;
        pending = Math.max(0, pending - 1);
      }
      default -> {}
    }
  }

  /** Whether the field may be that of an object whose constructor has not yet called another. */
  private boolean isOfUnborn(ClassInfo.Field field) {
    return isConstructor && !born && field.owner().equals(self.name());
  }

  /** A field that other threads can see change. */
  private boolean isWatched(ClassInfo.Field field) {
    return !field.isFinal() && !field.isConstant() && (watched || field.isVolatile());
  }

  private void readStatic(
      CodeBuilder code, FieldInstruction field, ClassInfo.Field resolved, Place place) {
    ClassInfo owner = initialize(code, resolved);
    if (owner != null && owner.isInterface() && owner.hasState() && !resolved.isConstant()) {
      code.invokestatic(
          ClassDesc.ofInternalName(owner.name()),
          Names.GETTER + resolved.name(),
          MethodTypeDesc.of(field.typeSymbol()),
          true);
      return;
    }
    if (isWatched(resolved)) {
      code.aconst_null();
      writeHook(code, resolved, place, false);
    }
    code.with(field);
  }

  private void writeStatic(
      CodeBuilder code, FieldInstruction field, ClassInfo.Field resolved, Place place) {
    ClassInfo owner = initialize(code, resolved);
    if (owner != null && owner.isInterface() && owner.hasState() && state != null) {
      state.writeStore(code, resolved.name(), field.typeSymbol());
      return;
    }
    if (isWatched(resolved)) {
      code.aconst_null();
      writeHook(code, resolved, place, true);
    }
    code.with(field);
  }

  /** Another class's static field is an occasion to initialise that class. */
  private @Nullable ClassInfo initialize(CodeBuilder code, ClassInfo.Field resolved) {
    ClassInfo owner = hierarchy.find(resolved.owner());
    if (owner != null
        && owner.hasState()
        && !owner.name().equals(self.name())
        && !resolved.isConstant()) {
      StaticState.writeCheck(code, ClassDesc.ofInternalName(owner.name()));
    }
    return owner;
  }

  private void writeField(
      CodeBuilder code, FieldInstruction field, ClassInfo.Field resolved, Place place) {
    TypeKind kind = TypeKind.from(field.typeSymbol());
    int value = code.allocateLocal(kind);
    code.storeLocal(kind, value);
    code.dup();
    writeHook(code, resolved, place, true);
    code.loadLocal(kind, value);
    code.with(field);
  }

  private static void writeHook(
      CodeBuilder code, ClassInfo.Field field, Place place, boolean write) {
    if (field.isVolatile()) {
      code.loadConstant(place.site(write ? Op.VOLATILE_WRITE : Op.VOLATILE_READ, field));
      code.invokestatic(Names.HOOKS, "volatileAccess", Names.OBJECT_SITE);
    } else {
      code.loadConstant(place.site(write ? Op.WRITE : Op.READ, field));
      code.invokestatic(Names.HOOKS, "access", Names.OBJECT_SITE);
    }
  }

  void rewrite(CodeBuilder code, ArrayLoadInstruction load, Place place) {
    if (!watched) {
      code.with(load);
      return;
    }
    code.dup2();
    code.loadConstant(place.site(Op.READ, Site.ARRAY_ELEMENT));
    code.invokestatic(Names.HOOKS, "access", Names.OBJECT_INT_SITE);
    code.with(load);
  }

  void rewrite(CodeBuilder code, ArrayStoreInstruction store, Place place) {
    if (!watched) {
      code.with(store);
      return;
    }
    TypeKind kind = store.opcode() == Opcode.AASTORE ? TypeKind.REFERENCE : store.typeKind();
    int value = code.allocateLocal(kind);
    code.storeLocal(kind, value);
    code.dup2();
    code.loadConstant(place.site(Op.WRITE, Site.ARRAY_ELEMENT));
    code.invokestatic(Names.HOOKS, "access", Names.OBJECT_INT_SITE);
    code.loadLocal(kind, value);
    code.with(store);
  }
}
