package dev.heddle.agent;

import dev.heddle.kernel.Candidates;
import dev.heddle.kernel.Ending;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Observer;
import dev.heddle.kernel.Options;
import dev.heddle.kernel.Result;
import dev.heddle.kernel.Strategy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A program compiled in memory, and loaded as the agent rewrites it. */
final class Compiled extends ClassLoader {
  private static final int MAJOR_VERSION_AT = 7;

  private final Map<String, byte[]> original;
  private final Map<String, byte[]> rewritten = new LinkedHashMap<>();
  private final Rewriting rewriting = new Rewriting(Selection.of(List.of(), List.of()));

  private Compiled(Map<String, byte[]> classes) {
    super(Compiled.class.getClassLoader());
    this.original = classes;
  }

  // ---- made

  /** Compiles one source. */
  static Compiled of(String source, String... options) {
    return of(compile(source, options));
  }

  /** Takes class files, by internal name. */
  static Compiled of(Map<String, byte[]> classes) {
    return new Compiled(classes);
  }

  /** The same classes as if an older compiler had made them. */
  Compiled inVersion(int version) {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    original.forEach(
        (name, bytes) -> {
          byte[] older = bytes.clone();
          older[MAJOR_VERSION_AT] = (byte) version;
          classes.put(name, older);
        });
    return of(classes);
  }

  private static Map<String, byte[]> compile(String source, String... options) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Map<String, ByteArrayOutputStream> out = new LinkedHashMap<>();
    JavaFileManager files =
        new ForwardingJavaFileManager<JavaFileManager>(
            compiler.getStandardFileManager(null, null, null)) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location,
              String className,
              JavaFileObject.Kind kind,
              javax.tools.FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className), kind) {
              @Override
              public OutputStream openOutputStream() {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                out.put(className.replace('.', '/'), bytes);
                return bytes;
              }
            };
          }
        };
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("mem:///Main.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignore) {
            return source;
          }
        };
    StringWriter messages = new StringWriter();
    List<String> all = new java.util.ArrayList<>(List.of("-proc:none"));
    all.addAll(List.of(options));
    if (!compiler.getTask(messages, files, null, all, null, List.of(file)).call()) {
      throw new AssertionError(messages.toString());
    }
    Map<String, byte[]> classes = new LinkedHashMap<>();
    out.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  // ---- loaded

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = rewrite(name.replace('.', '/'));
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    byte[] bytes = original.get(name.replaceAll("\\.class$", ""));
    return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
  }

  private byte[] rewrite(String name) {
    byte[] bytes = original.get(name);
    if (bytes == null) {
      return null;
    }
    byte[] result = rewriting.transform(this, name, null, null, bytes);
    if (!rewriting.failures().isEmpty()) {
      throw new AssertionError(rewriting.failures().toString());
    }
    rewritten.put(name, result);
    return result;
  }

  Class<?> load(String name) {
    try {
      return Class.forName(name, true, this);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  // ---- looked at

  Set<String> names() {
    return original.keySet();
  }

  ClassModel before(String name) {
    return ClassFile.of().parse(original.get(name));
  }

  ClassModel after(String name) {
    return ClassFile.of().parse(rewrite(name));
  }

  // ---- run

  /** What the executions of {@code Main.main()} printed under random choices. */
  Set<String> outputs(int executions) {
    Set<String> outputs = new TreeSet<>();
    Method main = mainMethod();
    try (Kernel kernel = new Kernel()) {
      for (int seed = 0; seed < executions; seed++) {
        Result result =
            kernel.run(() -> call(main), random(seed), Observer.NONE, Options.defaults());
        String how =
            result.ending() instanceof Ending.Completed ? "" : " " + result.ending().getClass();
        outputs.add(
            kernel.out().text()
                + how
                + result.uncaught().stream().map(u -> " threw " + u.thrown()).toList());
      }
    }
    return outputs.stream()
        .map(o -> o.endsWith("[]") ? o.substring(0, o.length() - 2) : o)
        .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
  }

  private Method mainMethod() {
    try {
      Method main = load("Main").getDeclaredMethod("main");
      main.setAccessible(true);
      return main;
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  private static void call(Method main) throws Throwable {
    try {
      main.invoke(null);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Strategy random(long seed) {
    Random random = new Random(seed);
    return new Strategy() {
      @Override
      public int nextStrand(Candidates candidates) {
        return random.nextInt(candidates.size());
      }

      @Override
      public int nextDraw(Draw draw, int bound) {
        return random.nextInt(bound);
      }
    };
  }
}
