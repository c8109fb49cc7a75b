package dev.heddle.cli.program;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a source file, and those beside it that it uses, into memory: what {@code java
 * File.java} does.
 */
final class SourceCompiler {
  private SourceCompiler() {}

  /**
   * What was compiled.
   *
   * @param topLevel the names of the file's top-level classes, in order
   * @param classes by name
   */
  record Compiled(List<String> topLevel, Map<String, byte[]> classes) {}

  static Compiled compile(Path source, List<Path> classPath) throws ProgramException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new ProgramException(
          "this Java runtime has no compiler: use a JDK, or compile "
              + source
              + " and give its class with -cp");
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Map<String, byte[]> classes = new LinkedHashMap<>();
    List<String> topLevel = new ArrayList<>();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
        JavaFileManager memory = new MemoryFiles(files, classes, source, topLevel)) {
      boolean ok =
          compiler
              .getTask(
                  null,
                  memory,
                  diagnostics,
                  options(source, classPath),
                  null,
                  files.getJavaFileObjects(source))
              .call();
      if (!ok) {
        throw new ProgramException(errors(source, diagnostics.getDiagnostics()));
      }
    } catch (IOException e) {
      throw new ProgramException("cannot compile " + source + ": " + e.getMessage(), e);
    }
    if (topLevel.isEmpty()) {
      throw new ProgramException(source + " has no class that could be started");
    }
    return new Compiled(List.copyOf(topLevel), classes);
  }

  private static List<String> options(Path source, List<Path> classPath) {
    List<String> options = new ArrayList<>(List.of("-g", "-proc:none", "-Xlint:none", "-nowarn"));
    if (previewIsEnabled()) {
      options.addAll(
          List.of("--enable-preview", "--release", String.valueOf(Runtime.version().feature())));
    }
    options.add("-sourcepath");
    options.add(String.valueOf(packageRoot(source.toAbsolutePath().normalize())));
    options.add("-classpath");
    options.add(String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    return options;
  }

  /** Whether this JVM runs classes that use preview features, so that they may be compiled. */
  private static boolean previewIsEnabled() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().contains("--enable-preview");
  }

  private static final Pattern PACKAGE =
      Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

  /** The directory above the source's package, where its neighbours are looked for. */
  private static @Nullable Path packageRoot(Path source) {
    Path directory = source.getParent();
    try {
      Matcher matcher = PACKAGE.matcher(Files.readString(source));
      if (matcher.find()) {
        Path path = Path.of(matcher.group(1).replace('.', '/'));
        if (directory != null && directory.endsWith(path)) {
          for (int i = 0; i < path.getNameCount() && directory != null; i++) {
            directory = directory.getParent();
          }
        }
      }
    } catch (IOException e) {
      return directory; // The compiler says what is wrong with the file.
    }
    return directory;
  }

  private static String errors(
      Path source, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    StringBuilder text = new StringBuilder(source + " does not compile:");
    for (Diagnostic<? extends JavaFileObject> d : diagnostics) {
      if (d.getKind() == Diagnostic.Kind.ERROR) {
        text.append(System.lineSeparator()).append(d);
      }
    }
    if (text.indexOf("--enable-preview") >= 0) {
      text.append(System.lineSeparator())
          .append("heddle: to allow it, run HEDDLE_JAVA_OPTS=--enable-preview ./heddle check ...");
    }
    return text.toString();
  }

  /** Keeps class files in memory. */
  private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, byte[]> classes;
    private final Path source;
    private final List<String> topLevel;

    MemoryFiles(
        JavaFileManager files, Map<String, byte[]> classes, Path source, List<String> topLevel) {
      super(files);
      this.classes = classes;
      this.source = source;
      this.topLevel = topLevel;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      boolean fromSource =
          sibling != null
              && Path.of(sibling.toUri()).normalize().equals(source.toAbsolutePath().normalize());
      if (fromSource && name.indexOf('$') < 0) {
        topLevel.add(name);
      }
      return new SimpleJavaFileObject(
          URI.create("mem:///" + name.replace('.', '/') + kind.extension), kind) {
        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream() {
            @Override
            public void close() {
              try {
                super.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              classes.put(name, toByteArray());
            }
          };
        }
      };
    }
  }
}
