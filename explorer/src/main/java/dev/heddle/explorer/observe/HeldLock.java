package dev.heddle.explorer.observe;

import dev.heddle.kernel.BlockedStrand.Held;
import dev.heddle.kernel.Values;
import org.jspecify.annotations.Nullable;

/**
 * A lock as it is held at an access.
 *
 * @param role what it is to the object that is accessed: {@code this}, {@code Account.lock}; the
 *     same for the locks of all accounts
 * @param lock the lock or the monitor's object
 * @param site where it was taken, or 0 when that is not known
 */
public record HeldLock(String role, Object lock, int site) {

  /**
   * Names a lock.
   *
   * @param owner the object that is accessed, or {@code null} for a static field
   * @param code the class whose code accesses it, or {@code null}
   */
  static HeldLock of(Held held, @Nullable Object owner, @Nullable Class<?> code) {
    return new HeldLock(role(held.lock(), owner, code), held.lock(), held.site());
  }

  private static String role(Object lock, @Nullable Object owner, @Nullable Class<?> code) {
    if (lock == owner) {
      return "this";
    }
    if (lock instanceof Class<?> type) {
      return type.getSimpleName() + ".class";
    }
    String field = owner == null ? null : Values.fieldHolding(owner.getClass(), owner, lock);
    if (field == null && code != null) {
      field = Values.fieldHolding(code, null, lock);
    }
    if (field != null) {
      return field;
    }
    String name = lock.getClass().getName();
    return "a " + name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }
}
