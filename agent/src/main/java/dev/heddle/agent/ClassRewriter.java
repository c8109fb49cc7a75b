package dev.heddle.agent;

import static java.lang.constant.ConstantDescs.CLASS_INIT_NAME;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import dev.heddle.kernel.ClassState;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import org.jspecify.annotations.Nullable;

/** Rewrites one class of the checked program so that the kernel controls its threads. */
final class ClassRewriter implements ClassTransform {
  private final Hierarchy hierarchy;
  private final ClassInfo info;
  private final ClassDesc self;
  private final @Nullable StaticState state;
  private final @Nullable String file;
  private final Depth depth;
  private final boolean hasClassConstants;
  private final CallRewriter calls;
  private final MethodReferences references;

  private ClassRewriter(ClassModel model, Hierarchy hierarchy, Depth depth) {
    this.depth = depth;
    this.hasClassConstants = model.majorVersion() >= ClassFile.JAVA_5_VERSION;
    this.hierarchy = hierarchy;
    this.info = ClassInfo.of(model);
    this.self = model.thisClass().asSymbol();
    this.state = info.hasState() ? new StaticState(model) : null;
    this.file =
        model
            .findAttribute(Attributes.sourceFile())
            .map(a -> a.sourceFile().stringValue())
            .orElse(null);
    this.calls = new CallRewriter(hierarchy, depth == Depth.FULL);
    this.references = new MethodReferences(self, info.isInterface(), calls);
  }

  /** How much is rewritten. */
  enum Depth {
    /** All that the kernel and its observers can use. */
    FULL,
    /**
     * All but plain memory accesses and allocations, where the code would become too long for a
     * method.
     */
    NO_ACCESSES
  }

  /** The class's new bytes. */
  static byte[] rewrite(ClassFile classFile, byte[] bytes, Hierarchy hierarchy) {
    try {
      return rewrite(classFile, bytes, hierarchy, Depth.FULL);
    } catch (IllegalArgumentException e) {
      // Most likely a method near the limit of 64 KiB, such as the initialiser of a large table.
      return rewrite(classFile, bytes, hierarchy, Depth.NO_ACCESSES);
    }
  }

  /** The new bytes of a class of the JDK whose monitors are to be the kernel's. */
  static byte[] rewriteJdk(ClassFile classFile, byte[] bytes) {
    return rewrite(classFile, bytes, Hierarchy.EMPTY, Depth.NO_ACCESSES);
  }

  private static byte[] rewrite(
      ClassFile classFile, byte[] bytes, Hierarchy hierarchy, Depth depth) {
    ClassModel model = classFile.parse(bytes);
    return classFile.transformClass(model, new ClassRewriter(model, hierarchy, depth));
  }

  @Override
  public void accept(ClassBuilder builder, ClassElement element) {
    switch (element) {
      case MethodModel method -> rewriteMethod(builder, method);
      case FieldModel field -> rewriteField(builder, field);
      default -> builder.with(element);
    }
  }

  @Override
  public void atEnd(ClassBuilder builder) {
    references.addTo(builder);
    if (state != null) {
      state.addTo(builder);
    }
  }

  /** A static field that starts afresh is written more than once. */
  private void rewriteField(ClassBuilder builder, FieldModel field) {
    boolean reset =
        state != null
            && !info.isInterface()
            && field.flags().has(AccessFlag.STATIC)
            && field.flags().has(AccessFlag.FINAL)
            && field.findAttribute(Attributes.constantValue()).isEmpty();
    if (!reset) {
      builder.with(field);
      return;
    }
    int flags = field.flags().flagsMask() & ~ClassFile.ACC_FINAL;
    builder.withField(
        field.fieldName(),
        field.fieldType(),
        f -> {
          f.withFlags(flags);
          field.forEach(
              e -> {
                if (!(e instanceof java.lang.classfile.AccessFlags)) {
                  f.with(e);
                }
              });
        });
  }

  private void rewriteMethod(ClassBuilder builder, MethodModel method) {
    if (method.code().isEmpty()) {
      builder.with(method);
      return;
    }
    String name = method.methodName().stringValue();
    boolean initializer = state != null && name.equals(CLASS_INIT_NAME);
    boolean isSynchronized = method.flags().has(AccessFlag.SYNCHRONIZED);
    int flags =
        initializer
            ? StaticState.initializerFlags()
            : method.flags().flagsMask() & ~ClassFile.ACC_SYNCHRONIZED;
    CodeRewriter rewriter =
        new CodeRewriter(
            calls,
            new AccessRewriter(hierarchy, info, state, name.equals(INIT_NAME), watched(name)),
            references,
            new Place(info.name(), initializer ? CLASS_INIT_NAME : name, file),
            prologue(method, initializer),
            isSynchronized
                ? new CodeRewriter.SynchronizedMethod(
                    method.flags().has(AccessFlag.STATIC) ? self : null, hasClassConstants)
                : null,
            depth);
    builder.withMethod(
        initializer ? ClassState.INITIALIZER : name,
        method.methodTypeSymbol(),
        flags,
        m ->
            method.forEach(
                e -> {
                  if (e instanceof CodeModel code) {
                    m.transformCode(code, rewriter);
                  } else if (!(e instanceof java.lang.classfile.AccessFlags)) {
                    m.with(e);
                  }
                }));
  }

  /**
   * What an initialiser does that the JVM runs itself happens before all uses of the class, but
   * nothing here tells the kernel so.
   */
  private Depth watched(String method) {
    return method.equals(CLASS_INIT_NAME) && state == null ? Depth.NO_ACCESSES : depth;
  }

  /** Static methods and constructors are occasions to initialise the class. */
  private CodeRewriter.@Nullable Prologue prologue(MethodModel method, boolean initializer) {
    if (state == null) {
      return null;
    }
    if (initializer) {
      return state::writeDefaults;
    }
    boolean occasion =
        method.methodName().equalsString(INIT_NAME) || method.flags().has(AccessFlag.STATIC);
    return occasion ? code -> StaticState.writeCheck(code, self) : null;
  }
}
