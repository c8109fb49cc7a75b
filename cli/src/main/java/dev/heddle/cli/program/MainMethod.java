package dev.heddle.cli.program;

import dev.heddle.kernel.Program;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds and calls a program's {@code main} by the rules of Java Language Specification 12.1.4:
 * static or not, with or without arguments, inherited or not.
 */
final class MainMethod {
  private MainMethod() {}

  /** The program that calls {@code main} of this class. */
  static Program of(Class<?> type, List<String> arguments) throws ProgramException {
    Method main = find(type, String[].class);
    boolean takesArguments = main != null;
    if (main == null) {
      main = find(type);
    }
    if (main == null) {
      throw new ProgramException(
          type.getName() + " has no main method: add static void main(String[] args)");
    }
    MethodHandle handle;
    try {
      main.setAccessible(true);
      handle = MethodHandles.lookup().unreflect(main);
    } catch (IllegalAccessException | RuntimeException e) {
      throw new ProgramException("main of " + type.getName() + " cannot be called: " + e, e);
    }
    boolean isStatic = Modifier.isStatic(main.getModifiers());
    String[] given = arguments.toArray(String[]::new);
    return () -> {
      Object self = isStatic ? null : instance(type);
      call(handle, self, takesArguments ? given.clone() : null);
    };
  }

  private static void call(
      MethodHandle handle, @Nullable Object self, String @Nullable [] arguments) throws Throwable {
    if (self == null && arguments == null) {
      handle.invoke();
    } else if (self == null) {
      handle.invoke(arguments);
    } else if (arguments == null) {
      handle.invoke(self);
    } else {
      handle.invoke(self, arguments);
    }
  }

  private static Object instance(Class<?> type) throws Throwable {
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static @Nullable Method find(Class<?> type, Class<?>... parameters) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Method method : c.getDeclaredMethods()) {
        if (method.getName().equals("main")
            && Arrays.equals(method.getParameterTypes(), parameters)
            && method.getReturnType() == void.class
            && !Modifier.isPrivate(method.getModifiers())) {
          return method;
        }
      }
    }
    return null;
  }
}
