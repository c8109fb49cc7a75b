package dev.heddle.cli;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import dev.heddle.agent.HeddleAgent;
import dev.heddle.agent.Rewriting;
import dev.heddle.agent.Selection;
import dev.heddle.kernel.Sites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code heddle check-each}: many checks in one JVM, which saves the start of one for each. For
 * Heddle's own tests, and not shown in the help: what one program leaves behind in the JDK, such as
 * a default handler, the next one finds.
 */
@Command(
    name = "check-each",
    hidden = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Checks programs one after the other in one JVM.")
final class CheckEachCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "Its lines are the checks' arguments, each a JSON array of strings.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    List<String> lines = Files.readAllLines(file);
    Rewriting rewriting = HeddleAgent.install(Selection.of(List.of(), List.of()));
    for (String line : lines) {
      Sites.disarm();
      CheckCommand check = new CheckCommand();
      check.use(rewriting);
      int code = Main.configure(new CommandLine(check)).execute(arguments(line));
      System.out.println("exit code " + code);
    }
    return ExitCode.OK;
  }

  private String[] arguments(String line) {
    try {
      return new Gson().fromJson(line, String[].class);
    } catch (JsonSyntaxException e) {
      throw new UsageException(file + " has a line that is no JSON array of strings: " + line, e);
    }
  }
}
