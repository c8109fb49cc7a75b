package dev.heddle.kernel;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/** Reads fields and array elements of the program, for explanations: slow, and no step of any. */
public final class Values {
  private static final Unsafe U = Unsafe.getUnsafe();

  private Values() {}

  /**
   * What a place holds now.
   *
   * @param value boxed if it is primitive
   */
  public record Value(@Nullable Object value) {}

  /**
   * Reads a place.
   *
   * @param owner the object or array; {@code null} for a static field
   * @param place a field or an index: see {@link Places}
   * @param loader knows the class of a static field
   * @return {@code null} if there is no such field to be found
   */
  public static @Nullable Value read(
      @Nullable Object owner, int place, @Nullable ClassLoader loader) {
    if (owner != null && owner.getClass().isArray()) {
      boolean isInside = place >= 0 && place < Array.getLength(owner);
      return isInside ? new Value(Array.get(owner, place)) : null;
    }
    if (!Places.isField(place)) {
      return null;
    }
    String name = Places.fieldName(place);
    int dot = name.lastIndexOf('.');
    try {
      Class<?> type = Class.forName(name.substring(0, dot), false, loader);
      return read(owner, type.getDeclaredField(name.substring(dot + 1)));
    } catch (ReflectiveOperationException | LinkageError | UnsupportedOperationException e) {
      return null;
    }
  }

  /**
   * The field in which an object is kept.
   *
   * @param type where to look: in its own and inherited fields, the static ones included
   * @param owner an object of this type for instance fields, or {@code null}
   * @return {@code Account.lock}, or {@code null} if there is none
   */
  public static @Nullable String fieldHolding(Class<?> type, @Nullable Object owner, Object value) {
    for (Class<?> c = type; c != null && c.getClassLoader() != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        boolean isPossible = !field.getType().isPrimitive();
        Value found = isPossible ? readAny(owner, field) : null;
        if (found != null && found.value() == value) {
          return c.getSimpleName() + "." + field.getName();
        }
      }
    }
    return null;
  }

  private static @Nullable Value readAny(@Nullable Object owner, Field field) {
    try {
      return read(Modifier.isStatic(field.getModifiers()) ? null : owner, field);
    } catch (UnsupportedOperationException e) {
      return null; // a field of a record or of a hidden class
    }
  }

  private static @Nullable Value read(@Nullable Object owner, Field field) {
    boolean isStatic = Modifier.isStatic(field.getModifiers());
    if (isStatic != (owner == null)) {
      return null;
    }
    Object base = owner == null ? U.staticFieldBase(field) : owner;
    long at = owner == null ? U.staticFieldOffset(field) : U.objectFieldOffset(field);
    return new Value(
        switch (field.getType().descriptorString()) {
          case "Z" -> U.getBoolean(base, at);
          case "B" -> U.getByte(base, at);
          case "C" -> U.getChar(base, at);
          case "S" -> U.getShort(base, at);
          case "I" -> U.getInt(base, at);
          case "J" -> U.getLong(base, at);
          case "F" -> U.getFloat(base, at);
          case "D" -> U.getDouble(base, at);
          default -> U.getReference(base, at);
        });
  }
}
