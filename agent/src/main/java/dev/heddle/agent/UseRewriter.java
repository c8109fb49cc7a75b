package dev.heddle.agent;

import dev.heddle.agent.CallRewriter.Call;
import dev.heddle.kernel.Op;
import dev.heddle.kernel.Operations;
import dev.heddle.kernel.Site;
import dev.heddle.kernel.Use;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites calls that use memory otherwise than by an instruction for it, so that the race detector
 * sees them: of collections and their like, on whole arrays, by reflection and method handles.
 */
final class UseRewriter {
  private static final ClassDesc HOOKS = ClassDesc.of("dev.heddle.kernel.MemoryHooks");
  private static final ClassDesc HANDLE = ClassDesc.of("java.lang.invoke.MethodHandle");
  private static final ClassDesc FIELD = ClassDesc.of("java.lang.reflect.Field");
  private static final ClassDesc INTEGER = ClassDesc.of("java.lang.Integer");
  private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
  private static final ClassDesc INT = ConstantDescs.CD_int;
  private static final ClassDesc VOID = ConstantDescs.CD_void;

  private static final MethodTypeDesc USE = MethodTypeDesc.of(INT, OBJECT, OBJECT, INT, INT, INT);
  private static final MethodTypeDesc USED =
      MethodTypeDesc.of(VOID, OBJECT, OBJECT, INT, ConstantDescs.CD_boolean, INT, INT);
  private static final MethodTypeDesc DERIVE =
      MethodTypeDesc.of(VOID, OBJECT, OBJECT, ConstantDescs.CD_boolean);
  private static final MethodTypeDesc RANGE = MethodTypeDesc.of(VOID, OBJECT, INT, INT, INT);
  private static final MethodTypeDesc WHOLE = MethodTypeDesc.of(VOID, OBJECT, INT);

  /** Methods of {@code Arrays} that change the array that they are given first. */
  private static final Set<String> CHANGING =
      Set.of("fill", "sort", "parallelSort", "setAll", "parallelSetAll", "parallelPrefix");

  private final Hierarchy hierarchy;

  UseRewriter(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** Whether the call uses memory in a way that is looked at. */
  boolean concerns(Call call) {
    return row(call) != null || isArrays(call) || isCopy(call) || isClone(call) || isHandle(call);
  }

  private Uses.@Nullable Row row(Call call) {
    if (call.isStatic() || call.opcode() == Opcode.INVOKESPECIAL || call.owner().isArray()) {
      return null;
    }
    String signature = call.name() + call.type().descriptorString();
    List<String> owners = hierarchy.jdkOwners(call.ownerName(), signature);
    return Uses.find(owners, call.name(), call.type().parameterCount());
  }

  /** Writes what belongs to the call, and by {@code inner} the call itself. */
  void write(CodeBuilder code, Call call, Place place, Runnable inner) {
    Uses.Row row = row(call);
    if (row != null) {
      writeUse(code, call, row, place, inner);
    } else if (isArrays(call)) {
      writeArrays(code, call, place, inner);
    } else if (isCopy(call)) {
      writeCopy(code, call, place, inner);
    } else if (isClone(call)) {
      code.dup();
      code.loadConstant(place.site(Op.READ, Site.ARRAY_ELEMENT));
      code.invokestatic(HOOKS, "whole", WHOLE);
      inner.run();
    } else {
      writeHandle(code, call, place, inner);
    }
  }

  // ---- collections and the like

  /** The two sites of one call: as one that reads and as one that writes. */
  private record Pair(int read, int write) {
    static Pair at(Place place, Call call) {
      String target = ClassInfo.simpleName(call.ownerName()) + "." + call.name();
      return new Pair(
          place.site(Op.READ, target, Operations.USE),
          place.site(Op.WRITE, target, Operations.USE));
    }

    void write(CodeBuilder code) {
      code.loadConstant(read).loadConstant(write);
    }
  }

  private static void writeUse(
      CodeBuilder code, Call call, Uses.Row row, Place place, Runnable inner) {
    Pair sites = Pair.at(place, call);
    int[] arguments = CallRewriter.spill(code, call.type());
    int receiver = code.allocateLocal(TypeKind.REFERENCE);
    code.astore(receiver);
    int key = -1;
    if (row.hasKey()) {
      loadKey(code, call.type(), arguments);
      key = code.allocateLocal(TypeKind.REFERENCE);
      code.astore(key);
    }
    writeBefore(code, row, receiver, key, sites);
    int before = code.allocateLocal(TypeKind.INT);
    code.istore(before);
    code.aload(receiver);
    CallRewriter.reload(code, call.type(), arguments);
    inner.run();
    if (row.use() == Use.RESIZE) {
      code.aload(receiver);
      load(code, key);
      code.iload(before).loadConstant(row.hasKey() ? 1 : 0);
      sites.write(code);
      code.invokestatic(HOOKS, "used", USED);
    }
    if (row.derives() && !call.type().returnType().isPrimitive()) {
      code.dup().aload(receiver).loadConstant(row.use() == Use.RESOURCE ? 1 : 0);
      code.invokestatic(HOOKS, "derive", DERIVE);
    }
  }

  private static void writeBefore(
      CodeBuilder code, Uses.Row row, int receiver, int key, Pair sites) {
    code.aload(receiver);
    load(code, key);
    code.loadConstant(row.use().code());
    sites.write(code);
    code.invokestatic(HOOKS, "use", USE);
  }

  private static void load(CodeBuilder code, int local) {
    if (local < 0) {
      code.aconst_null();
    } else {
      code.aload(local);
    }
  }

  /** The first argument as an object. */
  private static void loadKey(CodeBuilder code, MethodTypeDesc type, int[] arguments) {
    ClassDesc first = type.parameterType(0);
    if (first.equals(INT)) {
      code.iload(arguments[0]);
      code.invokestatic(INTEGER, "valueOf", MethodTypeDesc.of(INTEGER, INT));
    } else if (first.isPrimitive()) {
      code.aconst_null();
    } else {
      code.aload(arguments[0]);
    }
  }

  /** For the collection on the stack, which is taken off it, that a call is given. */
  static void writeArgument(CodeBuilder code, String owner, String method, Place place) {
    Uses.Row row = Uses.ofArgument(owner, method);
    String target = ClassInfo.simpleName(owner) + "." + method;
    code.aconst_null().loadConstant(row.use().code());
    code.loadConstant(place.site(Op.READ, target, Operations.USE));
    code.loadConstant(place.site(Op.WRITE, target, Operations.USE));
    code.invokestatic(HOOKS, "use", USE).pop();
  }

  /** The result on the stack, which stays there, shows what a collection holds. */
  static void writeView(CodeBuilder code, int collection) {
    code.dup().aload(collection).iconst_0().invokestatic(HOOKS, "derive", DERIVE);
  }

  // ---- arrays as a whole

  private static boolean isArrays(Call call) {
    return call.ownerName().equals("java/util/Arrays")
        && call.type().parameterCount() > 0
        && call.type().parameterType(0).isArray();
  }

  private static boolean isCopy(Call call) {
    return call.ownerName().equals("java/lang/System") && call.name().equals("arraycopy");
  }

  private static boolean isClone(Call call) {
    return call.owner().isArray() && call.name().equals("clone");
  }

  private static void writeArrays(CodeBuilder code, Call call, Place place, Runnable inner) {
    int[] arguments = CallRewriter.spill(code, call.type());
    boolean changes = CHANGING.contains(call.name());
    int site = place.site(changes ? Op.WRITE : Op.READ, Site.ARRAY_ELEMENT);
    code.aload(arguments[0]);
    if (hasRange(call)) {
      code.iload(arguments[1]).iload(arguments[2]).iload(arguments[1]).isub();
      code.loadConstant(site).invokestatic(HOOKS, "range", RANGE);
    } else {
      code.loadConstant(site).invokestatic(HOOKS, "whole", WHOLE);
    }
    CallRewriter.reload(code, call.type(), arguments);
    inner.run();
  }

  /** Whether the second and third argument are the ends of the part that is meant. */
  private static boolean hasRange(Call call) {
    MethodTypeDesc type = call.type();
    boolean ints =
        type.parameterCount() >= 3
            && type.parameterType(1).equals(INT)
            && type.parameterType(2).equals(INT);
    return ints
        && switch (call.name()) {
          case "fill" -> type.parameterCount() == 4;
          case "sort", "parallelSort", "copyOfRange", "stream", "spliterator", "binarySearch" ->
              true;
          default -> false;
        };
  }

  private static void writeCopy(CodeBuilder code, Call call, Place place, Runnable inner) {
    int[] a = CallRewriter.spill(code, call.type());
    code.aload(a[0]).iload(a[1]).iload(a[4]);
    code.loadConstant(place.site(Op.READ, Site.ARRAY_ELEMENT));
    code.invokestatic(HOOKS, "range", RANGE);
    code.aload(a[2]).iload(a[3]).iload(a[4]);
    code.loadConstant(place.site(Op.WRITE, Site.ARRAY_ELEMENT));
    code.invokestatic(HOOKS, "range", RANGE);
    CallRewriter.reload(code, call.type(), a);
    inner.run();
  }

  // ---- reflection

  private static boolean isHandle(Call call) {
    return call.ownerName().equals("java/lang/invoke/MethodHandle")
        && (call.name().equals("invoke") || call.name().equals("invokeExact"));
  }

  private static void writeHandle(CodeBuilder code, Call call, Place place, Runnable inner) {
    int[] arguments = CallRewriter.spill(code, call.type());
    code.dup();
    if (arguments.length > 0 && !call.type().parameterType(0).isPrimitive()) {
      code.aload(arguments[0]);
    } else {
      code.aconst_null();
    }
    code.loadConstant(place.site(Op.READ, "a field by MethodHandle"));
    code.loadConstant(place.site(Op.WRITE, "a field by MethodHandle"));
    code.invokestatic(HOOKS, "handle", MethodTypeDesc.of(VOID, HANDLE, OBJECT, INT, INT));
    CallRewriter.reload(code, call.type(), arguments);
    inner.run();
  }

  /** Before {@code field.get(object)} or {@code set}: the two are on the stack, and stay there. */
  static void writeField(CodeBuilder code, boolean writes, Place place) {
    code.dup2();
    code.loadConstant(place.site(writes ? Op.WRITE : Op.READ, "a field by reflection"));
    code.invokestatic(HOOKS, "field", MethodTypeDesc.of(VOID, FIELD, OBJECT, INT));
  }
}
