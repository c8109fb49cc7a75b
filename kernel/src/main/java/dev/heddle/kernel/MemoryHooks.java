package dev.heddle.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * What rewritten code calls where it uses memory otherwise than by an instruction for a field or an
 * array's element: collections, whole arrays, reflection.
 */
public final class MemoryHooks {
  private MemoryHooks() {}

  // ---- collections and the like

  /**
   * Before a call on an object that may not be made for several threads.
   *
   * @param key the index or key that the call is given, for uses of an element
   * @param use the {@linkplain Use#code() code} of a {@link Use}
   * @param read the site as one that reads
   * @param write the site as one that writes
   * @return what to give to {@link #used}
   */
  public static int use(
      @Nullable Object receiver, @Nullable Object key, int use, int read, int write) {
    Strand strand = Hooks.strand();
    if (strand == null || receiver == null || !strand.execution().hasStartedOthers()) {
      return -1;
    }
    Execution execution = strand.execution();
    Unsynchronized objects = execution.tables().unsynchronized;
    Use how = Use.of(use);
    Object root = objects.root(receiver);
    if (root == null && how == Use.RESOURCE) {
      root = receiver;
    }
    if (root == null) {
      return -1;
    }
    switch (how) {
      case READ -> execution.use(strand, read, root, Places.CONTENTS);
      case WRITE, RESOURCE -> execution.use(strand, write, root, Places.CONTENTS);
      case RESIZE -> {
        execution.pointIfArmed(strand, write, root);
        return Unsynchronized.size(root);
      }
      case READ_ELEMENT -> {
        boolean changes = Unsynchronized.changesWhenRead(root);
        execution.use(strand, changes ? write : read, root, Places.CONTENTS);
        execution.accessAt(strand, read, root, objects.element(root, key));
      }
      case WRITE_ELEMENT -> {
        execution.use(strand, read, root, Places.CONTENTS);
        execution.accessAt(strand, write, root, objects.element(root, key));
      }
      case ITERATE -> {
        execution.use(strand, read, root, Places.CONTENTS);
        execution.accessAt(strand, write, receiver, Places.CONTENTS);
      }
      case VIEW -> {}
    }
    return -1;
  }

  /**
   * After such a call that may have changed the size.
   *
   * @param before what {@link #use} returned
   * @param hasKey whether it was given the key of an element
   */
  public static void used(
      @Nullable Object receiver,
      @Nullable Object key,
      int before,
      boolean hasKey,
      int read,
      int write) {
    Strand strand = before < 0 || receiver == null ? null : Hooks.strand();
    if (strand == null || receiver == null) {
      return;
    }
    Execution execution = strand.execution();
    Unsynchronized objects = execution.tables().unsynchronized;
    Object root = objects.root(receiver);
    if (root == null) {
      return;
    }
    if (Unsynchronized.size(root) != before || Unsynchronized.changesWhenRead(root)) {
      execution.accessAt(strand, write, root, Places.CONTENTS);
      return;
    }
    execution.accessAt(strand, read, root, Places.CONTENTS);
    if (hasKey) {
      execution.accessAt(strand, write, root, objects.element(root, key));
    }
  }

  /** After a call that may have made a view, an iterator or a part of a resource. */
  public static void derive(@Nullable Object view, @Nullable Object receiver, boolean isResource) {
    Strand strand = view == null || receiver == null ? null : Hooks.strand();
    if (strand != null && view != null && receiver != null) {
      strand.execution().tables().unsynchronized.derive(view, receiver, isResource);
    }
  }

  // ---- arrays as a whole

  /** Before a part of an array is read or written; nothing is done for what is no array. */
  public static void range(@Nullable Object array, int from, int length, int site) {
    Strand strand = array == null || Sites.mode(site) == Sites.IGNORED ? null : Hooks.strand();
    if (strand == null || array == null || !array.getClass().isArray()) {
      return;
    }
    Execution execution = strand.execution();
    int end = (int) Math.min((long) from + length, Array.getLength(array));
    if (from < 0 || from >= end || !execution.hasStartedOthers()) {
      return;
    }
    execution.pointIfArmed(strand, site, array);
    for (int i = from; i < end; i++) {
      execution.accessAt(strand, site, array, i);
    }
  }

  /** As {@link #range}, of the whole array. */
  public static void whole(@Nullable Object array, int site) {
    range(array, 0, Integer.MAX_VALUE, site);
  }

  // ---- reflection

  /** Before {@code Field.get} or {@code set}. */
  public static void field(@Nullable Field field, @Nullable Object owner, int site) {
    Strand strand = field == null ? null : Hooks.strand();
    if (strand != null && field != null && field.getDeclaringClass().getClassLoader() != null) {
      Reflected.field(strand, field, owner, site);
    }
  }

  /** Before a method handle is called: if it is a field's, that is accessed. */
  public static void handle(
      @Nullable MethodHandle handle, @Nullable Object owner, int read, int write) {
    Strand strand = handle == null ? null : Hooks.strand();
    if (strand != null && handle != null) {
      Reflected.handle(strand, handle, owner, read, write);
    }
  }
}
