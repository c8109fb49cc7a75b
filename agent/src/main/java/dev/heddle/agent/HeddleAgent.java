package dev.heddle.agent;

import dev.heddle.kernel.JdkClasses;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;

/**
 * The Java agent. The JVM gives it its {@link Instrumentation} before {@code main}: through {@code
 * -javaagent} or, for {@code java -jar heddle.jar}, through the jar's {@code Launcher-Agent-Class}.
 * It loads the kernel at once; the JDK is rewritten when {@link #install} is called.
 */
public final class HeddleAgent {
  private static @org.jspecify.annotations.Nullable Instrumentation instrumentation;

  private HeddleAgent() {}

  /** Called by the JVM for {@code -javaagent}. */
  public static void premain(String arguments, Instrumentation given) throws IOException {
    agentmain(arguments, given);
  }

  /** Called by the JVM for {@code Launcher-Agent-Class}. */
  public static void agentmain(String arguments, Instrumentation given) throws IOException {
    instrumentation = given;
    KernelLoader.load(given);
  }

  /**
   * Rewrites the JDK's classes that the kernel must control, and from now on every class of the
   * program that is loaded.
   *
   * @param selection which classes of the program
   * @return what was rewritten and what could not be
   * @throws IllegalStateException if the JVM was started without this agent
   */
  public static Rewriting install(Selection selection) {
    Instrumentation jvm = instrumentation;
    if (jvm == null) {
      throw new IllegalStateException(
          "Heddle's agent is not loaded: start with java -jar heddle.jar or -javaagent:heddle.jar");
    }
    Rewriting rewriting = new Rewriting(selection);
    rewriting.warmUp();
    JdkClasses.setLoaded(jvm::getAllLoadedClasses);
    jvm.addTransformer(rewriting, true);
    List<Class<?>> loaded = new ArrayList<>();
    for (Class<?> type : jvm.getAllLoadedClasses()) {
      if (type.getClassLoader() == null
          && JdkPatches.concerns(type.getName().replace('.', '/'))
          && jvm.isModifiableClass(type)) {
        loaded.add(type);
      }
    }
    try {
      jvm.retransformClasses(loaded.toArray(Class<?>[]::new));
    } catch (UnmodifiableClassException e) {
      throw new IllegalStateException("this JVM does not let the JDK be rewritten", e);
    }
    rewriting.failIfJdkFailed();
    return rewriting;
  }
}
