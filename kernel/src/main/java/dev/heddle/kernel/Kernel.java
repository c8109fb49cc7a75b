package dev.heddle.kernel;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Runs executions one after the other on the thread that calls {@link #run}, the carrier. There is
 * one kernel in a JVM. Needs {@code java.base/jdk.internal.vm} and {@code
 * java.base/jdk.internal.misc} exported and {@code java.lang} opened to it, and the JDK rewritten
 * by Heddle's agent.
 */
public final class Kernel implements AutoCloseable {
  private final Tables tables = new Tables();
  private final JdkState jdk = new JdkState(tables.in, tables.out, tables.err);
  private final ThreadGroup group;
  private final Properties properties = (Properties) System.getProperties().clone();
  private final JdkDefaults defaults = new JdkDefaults();
  private final InputStream in = System.in;
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private @Nullable Execution running;
  private volatile boolean active;

  /** A kernel whose programs' threads belong to a thread group of their own, named {@code main}. */
  public Kernel() {
    JdkState.fixIterationOrder();
    // Loaded here, because on a strand the loading itself would ask for them.
    SharedTypes.isShared(this);
    IdentityHashes.areDrawn(Kernel.class);
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    this.group = new ThreadGroup(root, "main");
    StrandContinuation warmUp = new StrandContinuation(StrandContinuation::leave);
    // The first continuation of a JVM initialises java.lang.VirtualThread, which starts threads.
    warmUp.resume();
    warmUp.resume();
  }

  /**
   * Runs the program once. From the first run to {@link #close()}, {@code System.out} and {@code
   * System.err} are captured, and {@code System.in} gives the same bytes to each.
   *
   * @param program what the main thread does
   * @param strategy makes the choices
   * @param observer sees the events
   * @param options the limits
   * @return how it ended; strands of it can be asked for their stacks until the next call
   */
  public Result run(Program program, Strategy strategy, Observer observer, Options options) {
    tables.reset();
    restoreSettings();
    jdk.reset();
    ClassState.forgetEnumConstants();
    Hooks.beginExecution();
    Thread main = new Thread(group, null, "main");
    main.setDaemon(false);
    Hooks.mainThreadMade();
    main.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    Execution execution = new Execution(tables, strategy, observer, options);
    running = execution;
    active = true;
    try {
      return execution.run(main, program);
    } finally {
      active = false;
    }
  }

  private void restoreSettings() {
    if (tables.propertiesTouched) {
      tables.propertiesTouched = false;
      System.setProperties((Properties) properties.clone());
    }
    if (tables.defaultsSet) {
      tables.defaultsSet = false;
      defaults.restore();
    }
  }

  /** Gives back the standard streams, and whatever of the JDK's settings the program has set. */
  @Override
  public void close() {
    restoreSettings();
    jdk.reset();
    System.setIn(in);
    System.setOut(out);
    System.setErr(err);
  }

  /** Asks the running execution to end at its next step; may be called on any thread. */
  public void cut() {
    stop(new Ending.Cut());
  }

  /** As {@link #cut()}, with an ending that says why. */
  public void stop(Ending why) {
    Execution execution = running;
    if (execution != null) {
      execution.cut(why);
    }
  }

  /** Whether an execution is under way; for a watchdog on another thread. */
  public boolean isRunning() {
    return active;
  }

  /**
   * Whether an execution since the last call of this has asked for what is {@link Halfway}: that is
   * then to be {@linkplain Sites#arm armed}, or later ones do not see all that real threads do.
   */
  public boolean takeHalfwaySeen() {
    boolean seen = tables.halfwaySeen;
    tables.halfwaySeen = false;
    return seen;
  }

  /**
   * Whether an execution since the last call of this has changed files, or may have: then no other
   * JVM should run the program at the same time.
   */
  public boolean takeFilesChanged() {
    boolean changed = tables.filesChanged;
    tables.filesChanged = false;
    return changed;
  }

  /**
   * Whether in any execution so far a strand looked at the clock so often that it had to let others
   * go first: schedules in which they come later are not seen. May be called on any thread.
   */
  public boolean hasPolled() {
    return tables.polled;
  }

  /**
   * Whether in any execution so far a strand set a default locale, time zone or handler beside
   * others. They may ask for it in the middle of a step, and there is no point before that. May be
   * called on any thread.
   */
  public boolean hasSetDefaultsBesideOthers() {
    return tables.defaultsSetBesideOthers;
  }

  /** What the last execution printed on {@code System.out}. */
  public Capture out() {
    return tables.out;
  }

  /** What the last execution printed on {@code System.err}. */
  public Capture err() {
    return tables.err;
  }

  /**
   * A number that changes as long as the running execution passes scheduling points. To be read by
   * a watchdog on another thread; approximate.
   */
  public long progress() {
    Execution execution = running;
    return execution == null ? 0 : execution.progress() + ((long) Hooks.epoch << 32);
  }
}
