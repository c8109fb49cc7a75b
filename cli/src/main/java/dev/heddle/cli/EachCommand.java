package dev.heddle.cli;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import dev.heddle.agent.HeddleAgent;
import dev.heddle.agent.Rewriting;
import dev.heddle.agent.Selection;
import dev.heddle.kernel.Sites;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code heddle each}: many checks or replays in one JVM, which saves the start of one for each.
 * For Heddle's own tests, and not shown in the help: what one program leaves behind in the JDK,
 * such as a property, the next one finds.
 *
 * <p>After each line {@code each: line N: exit code C} is printed on both standard streams, so that
 * it is known which command printed what.
 */
@Command(
    name = "each",
    hidden = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Checks or replays programs one after the other in one JVM.")
final class EachCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description =
          "Its lines are commands, each a JSON array of strings: check or replay, then its"
              + " arguments.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    List<String[]> lines = Files.readAllLines(file).stream().map(this::command).toList();
    Rewriting rewriting = HeddleAgent.install(Selection.of(List.of(), List.of()));
    PrintStream out = System.out;
    PrintStream err = System.err;
    for (int i = 0; i < lines.size(); i++) {
      Sites.watchAccesses(false);
      Sites.disarm();
      int code = execute(lines.get(i), rewriting);
      for (PrintStream stream : List.of(out, err)) {
        stream.println("each: line " + i + ": exit code " + code);
        stream.flush();
      }
    }
    return ExitCode.OK;
  }

  private static int execute(String[] line, Rewriting rewriting) {
    Object command;
    if (line[0].equals("check")) {
      CheckCommand check = new CheckCommand();
      check.use(rewriting);
      command = check;
    } else {
      ReplayCommand replay = new ReplayCommand();
      replay.use(rewriting);
      command = replay;
    }
    return Main.configure(new CommandLine(command))
        .execute(Arrays.copyOfRange(line, 1, line.length));
  }

  private String[] command(String line) {
    String[] words = {};
    try {
      words = new Gson().fromJson(line, String[].class);
    } catch (JsonSyntaxException e) {
      // Said below, as for an array of something else.
    }
    if (words == null
        || words.length == 0
        || !(words[0].equals("check") || words[0].equals("replay"))) {
      throw new UsageException(
          file + " has a line that is no JSON array of check or replay and arguments: " + line);
    }
    return words;
  }
}
