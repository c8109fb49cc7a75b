package dev.heddle.agent;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import jdk.internal.misc.Unsafe;

/**
 * Puts the kernel's classes, which rewritten JDK code calls, into the boot class loader.
 *
 * <p>They are defined one by one rather than appended to the boot class path: on appending, the JVM
 * prints a warning about class data sharing that users must not see (docs/adr/0001).
 */
final class KernelLoader {
  private static final String JAR = "/META-INF/heddle/kernel.jar";
  private static final String CLASS = ".class";

  private KernelLoader() {}

  /** Does so, and lets the kernel into what it needs of java.base. */
  static void load(Instrumentation instrumentation) throws IOException {
    open(instrumentation, Object.class.getModule(), KernelLoader.class.getModule());
    try (InputStream jar = KernelLoader.class.getResourceAsStream(JAR)) {
      if (jar == null) {
        throw new IOException("this heddle.jar is damaged: it has no " + JAR);
      }
      defineAll(instrumentation, read(jar));
    }
  }

  private static void open(Instrumentation instrumentation, Module base, Module to) {
    Set<Module> modules = Set.of(to);
    instrumentation.redefineModule(
        base,
        Set.of(),
        Map.of("jdk.internal.vm", modules, "jdk.internal.misc", modules),
        Map.of(
            "java.lang", modules,
            "java.net", modules,
            "java.util.concurrent", modules,
            "java.util.concurrent.locks", modules,
            "sun.nio.ch", modules),
        Set.of(),
        Map.of());
  }

  private static List<byte[]> read(InputStream jar) throws IOException {
    List<byte[]> classes = new ArrayList<>();
    try (JarInputStream in = new JarInputStream(jar)) {
      for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
        if (entry.getName().endsWith(CLASS)) {
          classes.add(in.readAllBytes());
        }
      }
    }
    return classes;
  }

  /**
   * A class whose superclass is not defined yet, or not exported yet to the module that comes into
   * being with the first class, has to wait for a later round.
   */
  private static void defineAll(Instrumentation instrumentation, List<byte[]> classes)
      throws IOException {
    List<byte[]> left = classes;
    boolean opened = false;
    while (!left.isEmpty()) {
      List<byte[]> again = new ArrayList<>();
      for (byte[] bytes : left) {
        try {
          Class<?> type = Unsafe.getUnsafe().defineClass(null, bytes, 0, bytes.length, null, null);
          if (!opened) {
            opened = true;
            open(instrumentation, Object.class.getModule(), type.getModule());
          }
        } catch (NoClassDefFoundError | IllegalAccessError e) {
          again.add(bytes);
        }
      }
      if (again.size() == left.size()) {
        throw new IOException(again.size() + " classes of the kernel could not be defined");
      }
      left = again;
    }
  }
}
