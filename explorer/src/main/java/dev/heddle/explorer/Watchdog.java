package dev.heddle.explorer;

import dev.heddle.kernel.Kernel;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Notices when the carrier is blocked for real, where nothing that the kernel controls can free it:
 * in a contended monitor of the JVM, a native call, a read of the standard input.
 *
 * <p>A carrier that passes no scheduling point but uses its processor computes, and is let go on
 * for {@value #DEFAULT_PATIENCE} seconds, or as many as the system property {@value
 * #PATIENCE_PROPERTY} says.
 */
public final class Watchdog implements Runnable {
  private static final Duration INTERVAL = Duration.ofMillis(250);
  private static final Duration SUSPICION = Duration.ofSeconds(2);
  private static final int DEFAULT_PATIENCE = 60;
  private static final String PATIENCE_PROPERTY = "heddle.patience";

  /** Below this share of the time on a processor, the carrier counts as blocked. */
  private static final double BUSY = 0.3;

  private final Kernel kernel;
  private final Thread carrier;
  private final Alarm alarm;
  private final Duration patience =
      Duration.ofSeconds(Integer.getInteger(PATIENCE_PROPERTY, DEFAULT_PATIENCE));

  /** Is told that the carrier is blocked; called at most once, on the watchdog's thread. */
  public interface Alarm {
    /**
     * The carrier is blocked.
     *
     * @param what in what, in words
     * @param stack where
     */
    void blocked(String what, List<StackTraceElement> stack);
  }

  /** A watchdog that has not started. */
  public Watchdog(Kernel kernel, Thread carrier, Alarm alarm) {
    this.kernel = kernel;
    this.carrier = carrier;
    this.alarm = alarm;
  }

  /** Starts to watch, on a daemon thread, until the carrier has ended. */
  public Thread start() {
    Thread thread = new Thread(this, "heddle-watchdog");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void run() {
    try {
      watch();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() throws InterruptedException {
    long seen = -1;
    long since = System.nanoTime();
    long busyAt = 0;
    StackTraceElement[] stackAt = {};
    while (carrier.isAlive()) {
      Thread.sleep(INTERVAL);
      long progress = kernel.progress();
      if (progress != seen || !kernel.isRunning()) {
        seen = progress;
        since = System.nanoTime();
        busyAt = 0;
        continue;
      }
      Duration silent = Duration.ofNanos(System.nanoTime() - since);
      if (busyAt == 0 && silent.compareTo(SUSPICION.dividedBy(2)) > 0) {
        busyAt = cpu() + 1;
        stackAt = carrier.getStackTrace();
      }
      if (silent.compareTo(SUSPICION) > 0) {
        boolean busy =
            cpu() - busyAt > SUSPICION.dividedBy(2).toNanos() * BUSY || isComputing(stackAt);
        if (!busy || silent.compareTo(patience) > 0) {
          alarm.blocked(words(busy), List.of(carrier.getStackTrace()));
          return;
        }
      }
    }
  }

  /**
   * Whether the carrier only gets no processor, on a busy machine: it has moved since then, or is
   * in Java code that can run. Waits are native calls.
   */
  private boolean isComputing(StackTraceElement[] then) {
    StackTraceElement[] now = carrier.getStackTrace();
    boolean isJava = now.length > 0 && !now[0].isNativeMethod();
    return (isJava && carrier.getState() == Thread.State.RUNNABLE) || !Arrays.equals(now, then);
  }

  private String words(boolean busy) {
    if (busy) {
      return "the program computed for "
          + patience.toSeconds()
          + " s without a step that Heddle could schedule";
    }
    return switch (carrier.getState()) {
      case BLOCKED -> "the program waits for a monitor of the JVM that Heddle does not control";
      case NEW, RUNNABLE, WAITING, TIMED_WAITING, TERMINATED ->
          "the program waits outside of what Heddle controls: for input, the network or a native"
              + " call";
    };
  }

  private long cpu() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.isThreadCpuTimeSupported() ? threads.getThreadCpuTime(carrier.threadId()) : 0;
  }
}
