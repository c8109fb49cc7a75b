package dev.heddle.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles what is checked. */
final class ToolkitClasses {
  /** The toolkit as it was built. */
  static final Path TOOLKIT = Heddle.ROOT.resolve("toolkit/target/classes");

  private static final Path CHECKS = Heddle.ROOT.resolve("acceptance/src/test/toolkit/checks");

  private ToolkitClasses() {}

  /** Compiles the checks into a directory, and returns the class path to run them with. */
  static String compileChecks(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(CHECKS)) {
      compile(
          files.filter(file -> file.toString().endsWith(".java")).toList(),
          TOOLKIT.toString(),
          Files.createDirectories(to));
    }
    return to + ":" + TOOLKIT;
  }

  static void compile(List<Path> sources, String classPath, Path to) {
    List<String> arguments =
        new ArrayList<>(List.of("-g", "-nowarn", "-cp", classPath, "-d", to.toString()));
    sources.forEach(source -> arguments.add(source.toString()));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException(sources + " do not compile");
    }
  }
}
