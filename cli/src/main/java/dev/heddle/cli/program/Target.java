package dev.heddle.cli.program;

import dev.heddle.explorer.diagnosis.Sources;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a user asks to check: a source file, a jar or a class.
 *
 * @param name as the user gave it
 * @param classPath as the user gave it, or {@code null}
 * @param directory against which paths are resolved
 */
public record Target(String name, @Nullable String classPath, Path directory) {

  private boolean isSource() {
    return name.endsWith(".java");
  }

  private boolean isJar() {
    return name.endsWith(".jar");
  }

  /** A short name for files: {@code Bank} for {@code src/Bank.java}. */
  public String shortName() {
    String file = isSource() || isJar() ? String.valueOf(Path.of(name).getFileName()) : name;
    String stem = isSource() || isJar() ? file.substring(0, file.lastIndexOf('.')) : file;
    return stem.substring(stem.lastIndexOf('.') + 1);
  }

  /** Compiles what must be compiled, and prepares to load the program. */
  public Loaded load() throws ProgramException {
    List<Path> path = new ArrayList<>(paths());
    if (isSource()) {
      Path source = existing("source file");
      SourceCompiler.Compiled compiled = SourceCompiler.compile(source, path);
      return new Loaded(new ProgramLoader(compiled.classes(), path), compiled.topLevel(), this);
    }
    if (isJar()) {
      Path jar = existing("jar");
      path.add(0, jar);
      return new Loaded(new ProgramLoader(Map.of(), path), List.of(mainOf(jar, path)), this);
    }
    if (path.isEmpty()) {
      path.add(directory);
    }
    return new Loaded(new ProgramLoader(Map.of(), path), List.of(name), this);
  }

  private Path existing(String what) throws ProgramException {
    Path file = directory.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new ProgramException("no such " + what + ": " + file);
    }
    return file;
  }

  private List<Path> paths() throws ProgramException {
    List<Path> paths = new ArrayList<>();
    if (classPath == null || classPath.isEmpty()) {
      return paths;
    }
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      Path path = directory.resolve(entry.isEmpty() ? "." : entry);
      if (entry.endsWith("*")) {
        Path parent = directory.resolve(entry.substring(0, entry.length() - 1));
        try (Stream<Path> files = Files.list(parent)) {
          files.filter(f -> f.toString().endsWith(".jar")).sorted().forEach(paths::add);
        } catch (IOException e) {
          throw new ProgramException("no such class path directory: " + parent, e);
        }
      } else if (Files.exists(path)) {
        paths.add(path);
      } else {
        throw new ProgramException("no such class path entry: " + path);
      }
    }
    return paths;
  }

  private static String mainOf(Path jar, List<Path> path) throws ProgramException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      Attributes attributes = manifest == null ? new Attributes() : manifest.getMainAttributes();
      String extra = attributes.getValue(Attributes.Name.CLASS_PATH);
      if (extra != null) {
        Arrays.stream(extra.trim().split("\\s+"))
            .map(e -> jar.resolveSibling(e))
            .filter(Files::exists)
            .forEach(path::add);
      }
      String main = attributes.getValue(Attributes.Name.MAIN_CLASS);
      if (main == null) {
        throw new ProgramException(
            jar + " names no main class; give it: heddle check -cp " + jar + " the.main.Class");
      }
      return main;
    } catch (IOException e) {
      throw new ProgramException("cannot read " + jar + ": " + e.getMessage(), e);
    }
  }

  /** Finds lines of the program's source, where it lies in one of the usual places. */
  public Sources sources() {
    return new SourceFiles(isSource() ? directory.resolve(name) : null, directory);
  }

  /** A digest of all code that the program may use: as {@link #sha256}, and of the class path. */
  public String codeSha256() throws ProgramException {
    List<Path> code = new ArrayList<>();
    if (isSource() || isJar()) {
      code.add(existing(isSource() ? "source file" : "jar"));
    }
    code.addAll(paths());
    try {
      return Digest.of(code.isEmpty() ? List.of(directory) : code);
    } catch (IOException e) {
      throw new ProgramException("cannot read the program's code: " + e.getMessage(), e);
    }
  }

  /** A digest of the program's code: of the source file, the jar, or all class path entries. */
  public String sha256() throws ProgramException {
    try {
      if (isSource() || isJar()) {
        return Digest.of(List.of(directory.resolve(name)));
      }
      List<Path> path = paths();
      return Digest.of(path.isEmpty() ? List.of(directory) : path);
    } catch (IOException e) {
      throw new ProgramException("cannot read the program's code: " + e.getMessage(), e);
    }
  }
}
