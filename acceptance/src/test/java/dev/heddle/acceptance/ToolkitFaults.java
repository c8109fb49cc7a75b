package dev.heddle.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads src/test/toolkit/faults.txt and compiles the toolkit with each fault, into a directory that
 * is called as the fault is.
 */
final class ToolkitFaults {
  private static final Path FILE = Heddle.ROOT.resolve("acceptance/src/test/toolkit/faults.txt");
  private static final Path SOURCES =
      Heddle.ROOT.resolve("toolkit/src/main/java/dev/heddle/toolkit");

  /**
   * A fault.
   *
   * @param name what is wrong
   * @param file the class it is put into
   * @param checks a regular expression for the checks that are tried
   * @param before the text as it is
   * @param after the text in its place
   */
  record Fault(String name, String file, String checks, String before, String after) {}

  private ToolkitFaults() {}

  @SuppressWarnings("StringSplitter") // an empty block is none, and heads have all their parts
  static List<Fault> read() throws IOException {
    List<Fault> faults = new ArrayList<>();
    for (String block : Files.readString(FILE).split("(?m)^== ")) {
      if (block.startsWith("#")) {
        continue;
      }
      String[] head = block.lines().findFirst().orElseThrow().split(" \\| ");
      String[] texts = block.substring(block.indexOf('\n') + 1).split("(?m)^---$\n?", 2);
      Fault fault =
          new Fault(head[0], head[1], head[2], texts[0].stripTrailing(), texts[1].stripTrailing());
      var _ = mutated(fault); // also of those that are not tried this time
      faults.add(fault);
    }
    return faults;
  }

  /** The source with the fault in it. */
  private static String mutated(Fault fault) throws IOException {
    String source = Files.readString(SOURCES.resolve(fault.file() + ".java"));
    int at = source.indexOf(fault.before());
    if (at < 0) {
      throw new IllegalStateException(
          "faults.txt: \"" + fault.name() + "\" is not in " + fault.file() + ".java any more");
    }
    return source.substring(0, at) + fault.after() + source.substring(at + fault.before().length());
  }

  /** Returns the arguments of {@link ToolkitExplorer} for these faults. */
  static List<String> compile(List<Fault> faults, Path classes, Path to) throws IOException {
    Path annotations =
        Path.of(
            URI.create(
                Nullable.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    List<String> arguments = new ArrayList<>();
    for (Fault fault : faults) {
      Path directory = Files.createDirectories(to.resolve(fault.name().replace(' ', '-')));
      Path file = directory.resolve(fault.file() + ".java");
      Files.writeString(file, mutated(fault));
      ToolkitClasses.compile(List.of(file), classes + ":" + annotations, directory);
      arguments.add(directory.toString());
      arguments.add(fault.checks());
    }
    return arguments;
  }
}
