package dev.heddle.acceptance;

import dev.heddle.agent.HeddleAgent;
import dev.heddle.agent.Selection;
import dev.heddle.cli.program.ProgramException;
import dev.heddle.cli.program.Target;
import dev.heddle.explorer.strategy.Experience;
import dev.heddle.explorer.strategy.exhaustive.Exhaustive;
import dev.heddle.explorer.strategy.exhaustive.Frontier;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Options;
import dev.heddle.kernel.Program;
import dev.heddle.kernel.Result;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A part of an exhaustive search in a JVM of its own: {@code ResumedRun STATE SCHEDULES
 * Program.java [ARGUMENT ...]} goes on from the state in the file, if there is one, for so many
 * schedules, and leaves its state there. Prints the traces so far, and whether all is proved.
 */
public final class ResumedRun {
  private static final long STACK_BYTES = 64L << 20;

  private ResumedRun() {}

  /** Runs the part. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    HeddleAgent.install(Selection.of(List.of(), List.of()));
    Runnable run =
        () -> {
          try {
            out.println(run(Path.of(arguments[0]), Long.parseLong(arguments[1]), arguments));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } catch (ProgramException e) {
            throw new IllegalStateException(e);
          }
        };
    Thread carrier = new Thread(null, run, "carrier", STACK_BYTES);
    carrier.start();
    carrier.join();
    out.flush();
    Runtime.getRuntime().halt(0);
  }

  private static String run(Path state, long schedules, String[] arguments)
      throws IOException, ProgramException {
    List<String> own = List.of(arguments).subList(3, arguments.length);
    Program program =
        new Target(arguments[2], null, Path.of("").toAbsolutePath()).load().program(own);
    Kernel kernel = new Kernel();
    Exhaustive search =
        Files.exists(state)
            ? Exhaustive.resume(Frontier.parse(Files.readString(state)))
            : new Exhaustive();
    for (long number = 1; number <= schedules && !search.isDone(); number++) {
      Result result =
          kernel.run(program, search.begin(number), search.observer(), Options.defaults());
      search.ended(new Experience(result.steps(), true));
    }
    if (!search.isDone()) {
      Files.writeString(state, search.snapshot().toJson());
    }
    return search.distinct() + " " + search.redundant() + " " + search.isProof();
  }
}
