package dev.heddle.cli;

import dev.heddle.agent.HeddleAgent;
import dev.heddle.agent.Rewriting;
import dev.heddle.agent.Selection;
import dev.heddle.cli.program.Loaded;
import dev.heddle.cli.program.ProgramException;
import dev.heddle.cli.program.Target;
import dev.heddle.explorer.schedule.ScheduleFile;
import dev.heddle.kernel.Kernel;
import dev.heddle.kernel.Options;
import dev.heddle.kernel.Program;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * A program that has been prepared to run under the kernel in this JVM.
 *
 * @param target what the user named
 * @param id the same, for schedule files
 * @param program runs it
 * @param loader loads its classes
 * @param rewriting tells which classes could not be rewritten
 * @param options the limits of each execution
 */
record Session(
    Target target,
    ScheduleFile.ProgramId id,
    Program program,
    ClassLoader loader,
    Rewriting rewriting,
    Options options) {

  /** Deep recursion needs room; untouched pages cost nothing. */
  private static final long CARRIER_STACK_BYTES = 16L << 20;

  /**
   * Compiles and loads while the agent rewrites the JDK.
   *
   * @param installed what the agent rewrites, if it was installed for another command in this JVM
   */
  static Session open(
      Target target,
      List<String> arguments,
      List<String> instrument,
      List<String> skip,
      Options options,
      @Nullable Rewriting installed) {
    FutureTask<Loaded> loading = new FutureTask<>(target::load);
    Thread compiler = new Thread(loading, "heddle-compiler");
    compiler.setDaemon(true);
    compiler.start();
    Rewriting rewriting =
        installed != null ? installed : HeddleAgent.install(Selection.of(instrument, skip));
    try {
      Loaded loaded = loading.get();
      ScheduleFile.ProgramId id =
          new ScheduleFile.ProgramId(
              target.name(),
              target.classPath(),
              arguments,
              target.directory().toString(),
              target.sha256(),
              instrument,
              skip);
      return new Session(
          target, id, loaded.program(arguments), loaded.loader(), rewriting, options);
    } catch (ExecutionException e) {
      throw usage(e.getCause());
    } catch (ProgramException e) {
      throw usage(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UsageException("interrupted");
    }
  }

  private static RuntimeException usage(@Nullable Throwable cause) {
    return cause instanceof ProgramException
        ? new UsageException(String.valueOf(cause.getMessage()), cause)
        : new IllegalStateException(cause);
  }

  /** What is done with a kernel on the carrier thread. */
  interface Task<T> {
    T run(Kernel kernel) throws Exception;
  }

  /** Runs a task on a thread with room for deep recursion. */
  <T> T onCarrier(CarrierStart start, Task<T> task) throws Exception {
    FutureTask<T> future =
        new FutureTask<>(
            () -> {
              try (Kernel kernel = new Kernel()) {
                start.started(kernel, Thread.currentThread());
                return task.run(kernel);
              }
            });
    Thread carrier = new Thread(null, future, "heddle-carrier", CARRIER_STACK_BYTES);
    carrier.setDaemon(true);
    carrier.setContextClassLoader(loader);
    carrier.start();
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Is told of the kernel and the carrier before the task runs. */
  interface CarrierStart {
    void started(Kernel kernel, Thread carrier);
  }
}
