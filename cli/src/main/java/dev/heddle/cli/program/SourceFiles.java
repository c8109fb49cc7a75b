package dev.heddle.cli.program;

import dev.heddle.explorer.diagnosis.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The program's source files: the one that was given, or those where build tools look. */
final class SourceFiles implements Sources {
  private static final List<String> ROOTS =
      List.of(
          "", "src", "src/main/java", "src/test/java", "../src/main/java", "../../src/main/java");

  private final @Nullable Path given;
  private final Path directory;
  private final Map<Path, List<String>> known = new HashMap<>();

  SourceFiles(@Nullable Path given, Path directory) {
    this.given = given;
    this.directory = directory;
  }

  @Override
  public @Nullable String line(String className, String file, int line) {
    for (Path path : candidates(className, file)) {
      List<String> lines = known.computeIfAbsent(path, SourceFiles::read);
      if (line >= 1 && line <= lines.size()) {
        return lines.get(line - 1).strip();
      }
    }
    return null;
  }

  private List<Path> candidates(String className, String file) {
    int dot = className.lastIndexOf('.');
    String folder = dot < 0 ? "" : className.substring(0, dot).replace('.', '/');
    Stream<Path> roots =
        ROOTS.stream().map(r -> directory.resolve(r).resolve(folder).resolve(file));
    Path own = given;
    boolean isGiven = own != null && own.getFileName() != null && own.endsWith(file);
    return Stream.concat(isGiven ? Stream.of(Objects.requireNonNull(own)) : Stream.of(), roots)
        .filter(Files::isRegularFile)
        .toList();
  }

  private static List<String> read(Path path) {
    try {
      return Files.readAllLines(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return List.of(); // the line is shown only if it can be
    }
  }
}
