package dev.heddle.cli;

import picocli.CommandLine;

/** The command {@code heddle}. */
public final class Main {
  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    int code = commandLine().execute(arguments);
    // Threads that the checked program's classes may have started outside of Heddle's control must
    // not keep the tool from ending.
    System.out.flush();
    System.err.flush();
    Runtime.getRuntime().halt(code);
  }

  /** The commands, their options and how they fail. */
  static CommandLine commandLine() {
    return configure(new CommandLine(new HeddleCommand()));
  }

  /** How a command and those below it take their arguments and fail. */
  static CommandLine configure(CommandLine commandLine) {
    commandLine.setStopAtPositional(true);
    commandLine.getSubcommands().values().forEach(c -> c.setStopAtPositional(true));
    commandLine.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            Terminal.system().hasColor() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.registerConverter(java.time.Duration.class, DurationConverter::convert);
    commandLine.setParameterExceptionHandler(
        (exception, arguments) -> {
          CommandLine command = exception.getCommandLine();
          command.getErr().println("heddle: " + exception.getMessage());
          String name = command.getCommandSpec().qualifiedName();
          command.getErr().println("Try: " + name + " --help");
          return ExitCode.USAGE;
        });
    commandLine.setExecutionExceptionHandler(
        (exception, command, result) -> {
          if (exception instanceof UsageException) {
            command.getErr().println("heddle: " + exception.getMessage());
            return ExitCode.USAGE;
          }
          command.getErr().println("heddle: internal error: please report it");
          exception.printStackTrace(command.getErr());
          return ExitCode.INCONCLUSIVE;
        });
    return commandLine;
  }
}
