package dev.heddle.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The ends of child processes. Loaded only when it is needed. */
final class Processes {
  /** Runs each task on a strand of its own. */
  static final Executor REAPERS = new Reapers();

  private static final MethodHandle AWAIT_EXIT;

  static {
    try {
      Class<?> handle = Class.forName("java.lang.ProcessHandleImpl", true, null);
      AWAIT_EXIT =
          MethodHandles.privateLookupIn(handle, MethodHandles.lookup())
              .findStatic(
                  handle,
                  "waitForProcessExit0",
                  MethodType.methodType(int.class, long.class, boolean.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Processes() {}

  private static final class Reapers implements Executor {
    @Override
    public void execute(Runnable task) {
      Thread reaper = new Thread(null, task, "process reaper", 0, false);
      reaper.setDaemon(true);
      reaper.start();
    }
  }

  static int awaitExit(@Nullable Strand strand, long pid, boolean reap) {
    Exit exit = new Exit(strand, pid, reap);
    try {
      if (strand == null) {
        return exit.work();
      }
      strand.execution().outside().offCarrier(strand, exit);
      Integer status = (Integer) exit.result();
      return status == null ? -1 : status;
    } catch (Error | RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("cannot wait for a process", e);
    }
  }

  private static final class Exit extends Errand {
    private final @Nullable Strand strand;
    private final long pid;
    private final boolean reap;

    Exit(@Nullable Strand strand, long pid, boolean reap) {
      this.strand = strand;
      this.pid = pid;
      this.reap = reap;
    }

    @Override
    Integer work() throws Throwable {
      return (int) AWAIT_EXIT.invokeExact(pid, reap);
    }

    /** A strand that reads the process's output holds a real monitor that the reaper wants. */
    @Override
    boolean isReady() {
      return super.isReady() && (strand == null || !strand.execution().isPipeAwaited(pid));
    }
  }
}
