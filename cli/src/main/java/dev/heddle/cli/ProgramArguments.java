package dev.heddle.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options and arguments that name a program. */
final class ProgramArguments {
  @Option(
      names = {"-cp", "--class-path"},
      paramLabel = "PATH",
      description = "Where to find classes: directories and jars.")
  @Nullable String classPath;

  @Option(
      names = "--instrument",
      paramLabel = "PATTERN",
      split = ",",
      description =
          "Control only classes of these packages (com.acme, com.acme.*Test); default: all of the"
              + " program.")
  List<String> instrument = List.of();

  @Option(
      names = "--skip",
      paramLabel = "PATTERN",
      split = ",",
      description = "Leave classes of these packages alone.")
  List<String> skip = List.of();

  @Parameters(
      index = "0",
      paramLabel = "PROGRAM",
      description = "A source file (Bank.java), a jar, or a class.")
  String program = "";

  @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "The program's own arguments.")
  List<String> arguments = List.of();
}
