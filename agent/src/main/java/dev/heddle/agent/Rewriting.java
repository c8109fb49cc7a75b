package dev.heddle.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Rewrites classes as the JVM loads them. Thread-safe. */
public final class Rewriting implements ClassFileTransformer {
  private static final ClassLoader OWN = Rewriting.class.getClassLoader();

  /**
   * Classes of the JDK with synchronized methods that wait. They are loaded late, so the modifier
   * can still be taken away, and they are rewritten as if they were the program's.
   */
  private static final Set<String> LIKE_THE_PROGRAM =
      Set.of(
          "java/io/PipedInputStream",
          "java/io/PipedOutputStream",
          "java/io/PipedReader",
          "java/io/PipedWriter");

  /**
   * Reads the JDK's classes and loads none: what a JVM loads while it rewrites another class, it
   * shows to no transformer.
   */
  private static final ClassHierarchyResolver JDK =
      ClassHierarchyResolver.ofResourceParsing(Rewriting::readJdk).cached(ConcurrentHashMap::new);

  private final Selection selection;
  private final ClassFile jdkClassFile =
      ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(JDK));
  private final JdkPatches patches = new JdkPatches();
  private final Map<ClassLoader, Hierarchy> hierarchies = new WeakHashMap<>();
  private final Map<String, Throwable> failures = new ConcurrentHashMap<>();
  private volatile @Nullable Throwable jdkFailure;

  Rewriting(Selection selection) {
    this.selection = selection;
  }

  /** Loads what rewriting needs, so that no class of the JDK is loaded in the middle of it. */
  void warmUp() {
    try (InputStream in = Object.class.getResourceAsStream("/java/util/Hashtable.class")) {
      if (in == null) {
        throw new IllegalStateException("this JDK does not show its own classes");
      }
      patches.apply(jdkClassFile, "java/util/Hashtable", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the JDK's own classes", e);
    }
  }

  void failIfJdkFailed() {
    Throwable failure = jdkFailure;
    if (failure != null) {
      throw new IllegalStateException("this JDK could not be rewritten: " + failure, failure);
    }
  }

  /**
   * The program's classes that could not be rewritten, with the reason; their threads are not
   * controlled.
   */
  public Map<String, Throwable> failures() {
    return Map.copyOf(failures);
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    if (name == null) {
      return null;
    }
    if (loader == null) {
      boolean likeTheProgram = redefined == null && LIKE_THE_PROGRAM.contains(name);
      return likeTheProgram || JdkPatches.concerns(name)
          ? patch(name, bytes, likeTheProgram)
          : null;
    }
    if (loader == OWN
        || loader == ClassLoader.getPlatformClassLoader()
        || !selection.includes(name)) {
      return null;
    }
    try {
      return rewrite(loader, bytes);
    } catch (RuntimeException | LinkageError e) {
      failures.put(name.replace('/', '.'), e);
      return null;
    }
  }

  private byte @Nullable [] patch(String name, byte[] bytes, boolean likeTheProgram) {
    try {
      return likeTheProgram
          ? ClassRewriter.rewriteJdk(jdkClassFile, bytes)
          : patches.apply(jdkClassFile, name, bytes);
    } catch (RuntimeException | LinkageError e) {
      // One that is loaded late is said with those of the program.
      failures.put(name.replace('/', '.'), e);
      jdkFailure = e;
      return null;
    }
  }

  private static @Nullable InputStream readJdk(ClassDesc type) {
    String descriptor = type.descriptorString();
    String name = descriptor.substring(1, descriptor.length() - 1);
    return ClassLoader.getPlatformClassLoader().getResourceAsStream(name + ".class");
  }

  private byte[] rewrite(ClassLoader loader, byte[] bytes) {
    Hierarchy hierarchy;
    synchronized (hierarchies) {
      hierarchy = hierarchies.computeIfAbsent(loader, l -> new Hierarchy(l, selection));
    }
    ClassHierarchyResolver resolver =
        JDK.orElse(ClassHierarchyResolver.ofResourceParsing(loader)).cached();
    ClassFile classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
    return ClassRewriter.rewrite(classFile, bytes, hierarchy);
  }
}
