package dev.heddle.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "heddle",
    description =
        "Runs threaded Java programs under controlled interleavings: finds what goes wrong, and replays"
            + " it.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {CheckCommand.class, ReplayCommand.class, EachCommand.class, WorkCommand.class},
    footer = {
      "",
      "Examples:",
      "  heddle check Bank.java                 find what interleavings break",
      "  heddle check app.jar arg1 arg2",
      "  heddle replay heddle-out/Bank-1.schedule.json",
      "",
      "Exit codes: 0 nothing found, 1 a finding, 2 wrong use, 3 a replay diverged,",
      "4 inconclusive."
    })
final class HeddleCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(new CommandLine(spec), "a command is missing: check or replay");
  }
}
