package dev.heddle.agent;

import dev.heddle.kernel.Touch;
import org.jspecify.annotations.Nullable;

/**
 * What the methods of {@code VarHandle} and {@code Unsafe} do to the place they access, by their
 * names: the access modes of {@link java.lang.invoke.VarHandle.AccessMode}.
 */
final class AccessModes {
  private AccessModes() {}

  /** How the method touches its place; {@code null} when it touches none. */
  static @Nullable Touch touch(String method) {
    if (isFence(method)) {
      return switch (method) {
        case "acquireFence", "loadFence", "loadLoadFence" -> Touch.READ;
        case "releaseFence", "storeFence", "storeStoreFence" -> Touch.WRITE;
        default -> Touch.UPDATE;
      };
    }
    if (isCompareAndSet(method)
        || method.startsWith("compareAndExchange")
        || method.startsWith("getAnd")) {
      return method.endsWith("Acquire")
          ? Touch.TAKE
          : method.endsWith("Release")
              ? Touch.GIVE
              : method.endsWith("Plain") ? Touch.POKE : Touch.UPDATE;
    }
    if (method.startsWith("putOrdered")) {
      return Touch.WRITE;
    }
    if (method.startsWith("get") && isAccess(method)) {
      return orders(method) ? Touch.READ : Touch.PEEK;
    }
    if ((method.startsWith("set") || method.startsWith("put")) && isAccess(method)) {
      return orders(method) ? Touch.WRITE : Touch.POKE;
    }
    return null;
  }

  /** Whether the access is one to an ordinary variable: {@code get} and {@code set}. */
  static boolean isPlain(String method) {
    return method.equals("get") || method.equals("set");
  }

  static boolean isFence(String method) {
    return method.endsWith("Fence");
  }

  /** Whether it tells with a {@code boolean} if it changed anything. */
  static boolean isCompareAndSet(String method) {
    return method.startsWith("compareAndSet")
        || method.startsWith("weakCompareAndSet")
        || method.startsWith("compareAndSwap");
  }

  private static boolean orders(String method) {
    return method.endsWith("Volatile") || method.endsWith("Acquire") || method.endsWith("Release");
  }

  /** Of all methods that begin with get, set and put, those of access modes and types. */
  private static boolean isAccess(String method) {
    String rest = method.substring(3);
    for (String mode : new String[] {"Volatile", "Acquire", "Release", "Opaque"}) {
      if (rest.endsWith(mode)) {
        rest = rest.substring(0, rest.length() - mode.length());
        break;
      }
    }
    return switch (rest) {
      case "",
          "Reference",
          "Object",
          "Int",
          "Long",
          "Boolean",
          "Byte",
          "Short",
          "Char",
          "Float",
          "Double" ->
          true;
      default -> false;
    };
  }
}
