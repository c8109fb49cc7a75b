package dev.heddle.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/** Accesses to fields of the program by reflection and by method handles. */
final class Reflected {
  private static final Unsafe U = Unsafe.getUnsafe();

  private Reflected() {}

  static void field(Strand strand, Field field, @Nullable Object owner, int site) {
    int modifiers = field.getModifiers();
    if (Modifier.isFinal(modifiers)) {
      return;
    }
    Object object = Modifier.isStatic(modifiers) ? null : owner;
    if (object == null && !Modifier.isStatic(modifiers)) {
      return; // the program is about to hear of it
    }
    int place = Places.field(field.getDeclaringClass().getName(), field.getName());
    access(strand, Modifier.isVolatile(modifiers), object, place, site);
  }

  private static void access(
      Strand strand, boolean isVolatile, @Nullable Object object, int place, int site) {
    Execution execution = strand.execution();
    if (isVolatile) {
      execution.point(strand, Sites.get(site).op(), site, object);
      execution.touch(strand, object, place, Sites.isWrite(site) ? Touch.WRITE : Touch.READ);
    } else {
      execution.use(strand, site, object, place);
    }
  }

  /** Only handles of a field itself are understood, not what was made of them. */
  static void handle(
      Strand strand, MethodHandle handle, @Nullable Object owner, int read, int write) {
    if (!Members.DIRECT.isInstance(handle)) {
      return;
    }
    Object member = U.getReference(handle, Members.MEMBER);
    int flags = member == null ? 0 : U.getInt(member, Members.FLAGS);
    int kind = flags >>> Members.KIND_SHIFT & Members.KIND_MASK;
    if (member == null || kind < Members.GET_FIELD || kind > Members.PUT_STATIC) {
      return;
    }
    Class<?> type = (Class<?>) U.getReference(member, Members.CLASS);
    String name = (String) U.getReference(member, Members.NAME);
    boolean isStatic = kind == Members.GET_STATIC || kind == Members.PUT_STATIC;
    if (type == null
        || name == null
        || type.getClassLoader() == null
        || Modifier.isFinal(flags)
        || (owner == null && !isStatic)) {
      return;
    }
    access(
        strand,
        Modifier.isVolatile(flags),
        isStatic ? null : owner,
        Places.field(type.getName(), name),
        kind >= Members.PUT_FIELD ? write : read);
  }

  /** The insides of method handles. Loaded only when they are needed. */
  private static final class Members {
    static final int KIND_SHIFT = 24;
    static final int KIND_MASK = 0xF;
    static final int GET_FIELD = 1;
    static final int GET_STATIC = 2;
    static final int PUT_FIELD = 3;
    static final int PUT_STATIC = 4;
    static final Class<?> DIRECT = named("java.lang.invoke.DirectMethodHandle");
    private static final Class<?> MEMBER_NAME = named("java.lang.invoke.MemberName");
    static final long MEMBER = U.objectFieldOffset(DIRECT, "member");
    static final long FLAGS = U.objectFieldOffset(MEMBER_NAME, "flags");
    static final long CLASS = U.objectFieldOffset(MEMBER_NAME, "clazz");
    static final long NAME = U.objectFieldOffset(MEMBER_NAME, "name");

    private static Class<?> named(String name) {
      try {
        return Class.forName(name, false, null);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("this JDK has no " + name, e);
      }
    }
  }
}
