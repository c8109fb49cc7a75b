package dev.heddle.agent;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * Rewrites references to JDK methods that need a scheduling point, such as {@code lock::unlock}: a
 * method of the class itself makes the call, and the reference goes to that.
 */
final class MethodReferences {
  private static final String METAFACTORY = "Ljava/lang/invoke/LambdaMetafactory;";
  private static final int IMPLEMENTATION = 1;

  private final ClassDesc self;
  private final boolean isInterface;
  private final CallRewriter calls;
  private final List<Bridge> bridges = new ArrayList<>();

  MethodReferences(ClassDesc self, boolean isInterface, CallRewriter calls) {
    this.self = self;
    this.isInterface = isInterface;
    this.calls = calls;
  }

  /** A method to be added that calls what a reference named. */
  private record Bridge(String name, MethodTypeDesc type, CallRewriter.Call call, Place place) {}

  void rewrite(CodeBuilder code, InvokeDynamicInstruction indy, Place place) {
    DirectMethodHandleDesc bootstrap = indy.bootstrapMethod();
    List<ConstantDesc> arguments = indy.bootstrapArgs();
    if (bootstrap.owner().descriptorString().equals(METAFACTORY)
        && arguments.size() > IMPLEMENTATION
        && arguments.get(IMPLEMENTATION) instanceof DirectMethodHandleDesc implementation) {
      CallRewriter.Call call = call(implementation);
      if (call != null && calls.concerns(call)) {
        List<ConstantDesc> changed = new ArrayList<>(arguments);
        changed.set(IMPLEMENTATION, bridge(call, indy.typeSymbol(), place));
        code.invokedynamic(
            DynamicCallSiteDesc.of(
                bootstrap,
                indy.name().stringValue(),
                indy.typeSymbol(),
                changed.toArray(ConstantDesc[]::new)));
        return;
      }
    }
    code.with(indy);
  }

  private static CallRewriter.@org.jspecify.annotations.Nullable Call call(
      DirectMethodHandleDesc target) {
    Opcode opcode =
        switch (target.kind()) {
          case VIRTUAL -> Opcode.INVOKEVIRTUAL;
          case INTERFACE_VIRTUAL -> Opcode.INVOKEINTERFACE;
          case STATIC, INTERFACE_STATIC -> Opcode.INVOKESTATIC;
          default -> null;
        };
    return opcode == null
        ? null
        : new CallRewriter.Call(
            opcode,
            target.owner(),
            target.methodName(),
            MethodTypeDesc.ofDescriptor(target.lookupDescriptor()),
            target.isOwnerInterface());
  }

  private MethodHandleDesc bridge(CallRewriter.Call call, MethodTypeDesc captured, Place place) {
    List<ClassDesc> parameters = new ArrayList<>();
    if (!call.isStatic()) {
      parameters.add(captured.parameterCount() > 0 ? captured.parameterType(0) : call.owner());
    }
    parameters.addAll(call.type().parameterList());
    MethodTypeDesc type = MethodTypeDesc.of(call.type().returnType(), parameters);
    String name = Names.REFERENCE + bridges.size();
    bridges.add(new Bridge(name, type, call, place));
    return MethodHandleDesc.ofMethod(
        isInterface
            ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC
            : DirectMethodHandleDesc.Kind.STATIC,
        self,
        name,
        type);
  }

  /** Adds the methods that the rewritten references need. */
  void addTo(ClassBuilder builder) {
    for (Bridge bridge : bridges) {
      builder.withMethodBody(
          bridge.name(),
          bridge.type(),
          ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
          code -> write(code, bridge));
    }
  }

  private void write(CodeBuilder code, Bridge bridge) {
    int slot = 0;
    for (ClassDesc parameter : bridge.type().parameterList()) {
      TypeKind kind = TypeKind.from(parameter);
      code.loadLocal(kind, slot);
      slot += kind.slotSize();
    }
    calls.rewrite(code, bridge.call(), bridge.place());
    code.return_(TypeKind.from(bridge.type().returnType()));
  }
}
