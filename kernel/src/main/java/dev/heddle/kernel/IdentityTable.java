package dev.heddle.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A map from objects, by identity, that is emptied in time proportional to what it holds: each
 * execution needs it anew. Not thread-safe; uses no class of {@code java.util} that is itself
 * hooked.
 *
 * @param <V> the type of the values
 */
public final class IdentityTable<V> {
  private static final int INITIAL = 64;
  private static final int LARGE = 1 << 14;

  private @Nullable Object[] keys = new @Nullable Object[INITIAL];
  private @Nullable Object[] values = new @Nullable Object[INITIAL];
  private int[] used = new int[INITIAL / 2];
  private int size;

  /** The value of this very object, or {@code null}. */
  @SuppressWarnings("unchecked")
  public @Nullable V get(Object key) {
    if (size == 0) {
      return null; // without a hash code, which would have to be written into the object
    }
    return (V) values[slot(key)];
  }

  /** Sets the value of this very object. */
  public void put(Object key, V value) {
    int slot = slot(key);
    if (keys[slot] == null) {
      if (size == used.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      used[size++] = slot;
    }
    values[slot] = value;
  }

  /** How many objects have a value. */
  public int size() {
    return size;
  }

  /** Shows all values, in the order in which their objects came. */
  @SuppressWarnings("unchecked")
  public void forEach(java.util.function.Consumer<V> action) {
    for (int i = 0; i < size; i++) {
      Object value = values[used[i]];
      if (value != null) {
        action.accept((V) value);
      }
    }
  }

  /** Shows all objects and their values, in the order in which they came. */
  @SuppressWarnings("unchecked")
  public void forEachKey(java.util.function.BiConsumer<Object, V> action) {
    for (int i = 0; i < size; i++) {
      Object key = keys[used[i]];
      Object value = values[used[i]];
      if (key != null && value != null) {
        action.accept(key, (V) value);
      }
    }
  }

  /** Forgets all. */
  public void clear() {
    if (keys.length > LARGE) {
      keys = new @Nullable Object[INITIAL];
      values = new @Nullable Object[INITIAL];
      used = new int[INITIAL / 2];
    } else {
      for (int i = 0; i < size; i++) {
        keys[used[i]] = null;
        values[used[i]] = null;
      }
    }
    size = 0;
  }

  private int slot(Object key) {
    int mask = keys.length - 1;
    int slot = ((Hooks.tableHashCode(key) * 0x9E3779B9) >>> 7) & mask;
    while (true) {
      Object found = keys[slot];
      if (found == key || found == null) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
  }

  private void grow() {
    @Nullable Object[] oldKeys = keys;
    @Nullable Object[] oldValues = values;
    int[] oldUsed = Arrays.copyOf(used, size);
    keys = new @Nullable Object[oldKeys.length * 2];
    values = new @Nullable Object[oldKeys.length * 2];
    used = new int[oldKeys.length];
    size = 0;
    for (int slot : oldUsed) {
      Object key = oldKeys[slot];
      Object value = oldValues[slot];
      if (key != null) {
        int fresh = slot(key);
        keys[fresh] = key;
        values[fresh] = value;
        used[size++] = fresh;
      }
    }
  }
}
