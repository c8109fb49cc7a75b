package dev.heddle.kernel;

import java.lang.invoke.VarHandle;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * Accesses of the program through {@link VarHandle}s: which place a handle means, and whether the
 * access mode orders anything.
 *
 * <p>A handle shows its field to nobody, so its own fields are read. One that is not understood is
 * taken for a place of its own.
 */
final class Handles {
  /** In place of a {@link Touch}: the modes {@code get} and {@code set}, as plain as a field. */
  private static final int PLAIN = -1;

  private static final Unsafe U = Unsafe.getUnsafe();

  private Handles() {}

  /** What the fields of one class of handles are called: the offset within the handle, or -1. */
  private record Layout(long fieldOffset, long declaringClass, long target, boolean isArray) {
    static final ClassValue<Layout> OF =
        new ClassValue<>() {
          @Override
          protected Layout computeValue(Class<?> type) {
            return new Layout(
                find(type, "fieldOffset"),
                find(type, "declaringClass"),
                find(type, "target"),
                find(type, "abase") >= 0);
          }
        };

    private static long find(Class<?> type, String field) {
      for (Class<?> c = type; c != null && c != VarHandle.class; c = c.getSuperclass()) {
        try {
          return U.objectFieldOffset(c.getDeclaredField(field));
        } catch (NoSuchFieldException e) {
          // its superclass may have it
        }
      }
      return -1;
    }
  }

  static void access(
      Strand strand, VarHandle handle, @Nullable Object owner, int index, int how, int site) {
    strand.execution().point(strand, Sites.get(site).op(), site, null);
    VarHandle direct = direct(handle);
    Layout layout = Layout.OF.get(direct.getClass());
    int place = place(direct, layout, owner, index);
    Object object = object(direct, layout, owner);
    if (how == PLAIN) {
      strand.execution().accessAt(strand, site, object, place);
    } else {
      strand.execution().touch(strand, object, place, Touch.of(how));
    }
  }

  static void swapped(
      Strand strand, VarHandle handle, @Nullable Object owner, int index, Touch touch) {
    VarHandle direct = direct(handle);
    Layout layout = Layout.OF.get(direct.getClass());
    strand
        .execution()
        .touch(strand, object(direct, layout, owner), place(direct, layout, owner, index), touch);
  }

  /** A handle of a static field may stand for another until its class is initialised. */
  private static VarHandle direct(VarHandle handle) {
    VarHandle direct = handle;
    long target = Layout.OF.get(direct.getClass()).target();
    while (target >= 0) {
      direct = (VarHandle) U.getReference(direct, target);
      target = Layout.OF.get(direct.getClass()).target();
    }
    return direct;
  }

  private static @Nullable Object object(VarHandle handle, Layout layout, @Nullable Object owner) {
    if (layout.declaringClass() >= 0) {
      return null;
    }
    return layout.isArray() || layout.fieldOffset() >= 0 ? owner : handle;
  }

  private static int place(VarHandle handle, Layout layout, @Nullable Object owner, int index) {
    if (layout.isArray()) {
      return index;
    }
    if (layout.fieldOffset() < 0) {
      return Places.STATE;
    }
    long offset = U.getLong(handle, layout.fieldOffset());
    if (layout.declaringClass() >= 0) {
      return Places.atStatic((Class<?>) U.getReference(handle, layout.declaringClass()), offset);
    }
    return owner == null ? Places.STATE : Places.at(owner, offset);
  }
}
