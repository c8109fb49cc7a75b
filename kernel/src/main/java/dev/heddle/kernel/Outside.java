package dev.heddle.kernel;

import java.nio.channels.AsynchronousChannel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an execution has to do with the world outside of its schedule: sockets, processes, input
 * that is not there yet, threads of the JVM that are no strands. Made when the first of these turns
 * up; most executions have none.
 *
 * <p>A strand that would block there is in {@link Strand.State#OUTSIDE} with an {@link
 * OutsideWait}, and the others go on. Where no other can, the carrier waits in real time: see
 * {@link Execution}.
 */
final class Outside {
  private static final long MILLI = 1_000_000L;

  /** How long in real time the carrier waits for an answer when nobody else can go on. */
  static final long PATIENCE = 60_000 * MILLI;

  /** The same where only the program itself can give the answer: for its way through the system. */
  private static final long GRACE = 50 * MILLI;

  /** The same before a timeout expires, and for threads of the JVM that may wake a strand. */
  private static final long SHORT_GRACE = MILLI;

  /** How long the carrier rests at a time. */
  private static final long REST = MILLI;

  /** What may lie between the program and an operation that it does itself. */
  private static final String[] PLUMBING = {
    "dev.heddle.kernel.", "java.io.", "java.lang.Process", "java.net.", "java.nio.", "sun.nio."
  };

  private static boolean pollersStarted;
  private static final Map<String, Integer> SITES = new HashMap<>();

  private final Execution execution;
  private final Possessions possessions = new Possessions();
  private @Nullable Contact contact;

  /** Whether threads of the JVM that are no strands take part. */
  private boolean foreign;

  private boolean gaveUp;

  /** Whether the program itself does the operation met last. */
  private boolean direct;

  Outside(Execution execution) {
    this.execution = execution;
  }

  /** Where it was met first, if that changes how the program replays. */
  @Nullable Contact contact() {
    return contact;
  }

  Possessions possessions() {
    return possessions;
  }

  /** Notes a socket, channel or selector. */
  void opened(Strand strand, Object possession) {
    if (!pollersStarted) {
      pollersStarted = true;
      startPollers(strand);
    }
    possessions.opened(possession);
    if (possession instanceof AsynchronousChannel) {
      // Its operations are done by threads of the JVM.
      foreign = true;
      meet(strand, "AsynchronousChannel.open");
    }
  }

  /** The JDK's pollers start threads when they are initialised, which must not be strands. */
  private static void startPollers(Strand strand) {
    Hooks.leave();
    try {
      Thread thread = new Thread(null, new PollerStart(), "heddle-pollers", 0, false);
      thread.setDaemon(true);
      thread.start();
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Hooks.resume(strand);
    }
  }

  private static final class PollerStart implements Runnable {
    @Override
    public void run() {
      try {
        Class.forName("sun.nio.ch.Poller", true, null);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("this JDK has no sun.nio.ch.Poller", e);
      }
    }
  }

  void foreign() {
    foreign = true;
  }

  /** Whether the carrier waited as long as it does, and no answer came. */
  boolean gaveUp() {
    return gaveUp;
  }

  // ---- on a strand

  /**
   * Before an operation whose effect or result lies outside: a scheduling point, unless a part of
   * the JDK does it for the program, such as its HTTP server, that may hold a monitor of the JVM.
   */
  void point(Strand strand, String operation) {
    int site = meet(strand, operation);
    if (direct) {
      execution.point(strand, Op.OUTSIDE, site, null);
    }
  }

  /** Waits off the carrier, so that others go on; until the time is over, if it is positive. */
  void await(Strand strand, OutsideWait wait, long nanos) {
    execution.awaitOutside(strand, wait, nanos);
  }

  /** Does work that may block on a thread of its own, while other strands go on. */
  void offCarrier(Strand strand, Errand errand) {
    Hooks.leave();
    try {
      Thread thread = new Thread(null, errand, "heddle-outside", 0, false);
      thread.setDaemon(true);
      thread.start();
    } finally {
      Hooks.resume(strand);
    }
    await(strand, errand, 0);
  }

  /** Notes the operation and the place of the program that does it, and gives its site. */
  int meet(Strand strand, String operation) {
    // Not as a strand: what this calls must not change what the program sees.
    Hooks.leave();
    try {
      StackTraceElement place = place();
      String key = operation + '|' + place;
      Integer site = SITES.get(key);
      if (site == null) {
        site =
            place == null
                ? Sites.register(Op.OUTSIDE, "", "", null, 0, operation, null)
                : Sites.register(
                    Op.OUTSIDE,
                    place.getClassName(),
                    place.getMethodName(),
                    place.getFileName(),
                    place.getLineNumber(),
                    operation,
                    null);
        SITES.put(key, site);
      }
      if (contact == null) {
        contact = new Contact(operation, place == null ? "" : Sites.get(site).location());
      }
      strand.site = site;
      strand.target = null;
      return site;
    } finally {
      Hooks.resume(strand);
    }
  }

  /** The innermost frame of the program. */
  private @Nullable StackTraceElement place() {
    direct = true;
    for (StackTraceElement frame : new Throwable().getStackTrace()) {
      if (frame.getModuleName() == null
          && !frame.getClassName().startsWith("dev.heddle.")
          && frame.getLineNumber() >= 0) {
        return frame;
      }
      direct &= isPlumbing(frame.getClassName());
    }
    direct = false;
    return null;
  }

  private static boolean isPlumbing(String type) {
    for (String prefix : PLUMBING) {
      if (type.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  // ---- when nobody but the outside can go on

  /**
   * How long the carrier is to wait in real time for an answer.
   *
   * @param asking whose stack this is called on
   * @param left how far the earliest timeout or sleeper is, or {@link VirtualClock#NEVER}
   * @param idling whether there are strands that only spin until something happens
   */
  long patience(Strand[] live, int liveCount, Strand asking, long left, boolean idling) {
    boolean waits = false;
    boolean inner = true;
    for (int i = 0; i < liveCount; i++) {
      OutsideWait wait = live[i].state == Strand.State.OUTSIDE ? live[i].outside : null;
      if (wait != null) {
        waits = true;
        inner = inner && isInner(wait, asking);
      }
    }
    if (!waits && !foreign) {
      return 0;
    }
    if (idling) {
      return SHORT_GRACE;
    }
    if (!waits && !possessions.areAsynchronous() && !areOutside(live, liveCount, asking)) {
      return Math.min(left, left == VirtualClock.NEVER ? GRACE : SHORT_GRACE);
    }
    if (waits && inner) {
      return Math.min(left, left == VirtualClock.NEVER ? GRACE : SHORT_GRACE);
    }
    return Math.min(left, PATIENCE);
  }

  private boolean isInner(OutsideWait wait, Strand asking) {
    Hooks.leave();
    try {
      return possessions.isInner(wait);
    } finally {
      Hooks.resume(asking);
    }
  }

  private static boolean areOutside(Strand[] live, int liveCount, Strand asking) {
    Hooks.leave();
    try {
      return Autopsy.areOutside(live, liveCount, asking);
    } finally {
      Hooks.resume(asking);
    }
  }

  /** Whether a wait of this length was that for the outside, and not for the program's own. */
  void over(long patience) {
    gaveUp = patience == PATIENCE;
  }

  /** Lets the carrier wait a moment for one of the strands' answers. */
  void rest(Thread carrier, Strand[] live, int liveCount) {
    for (int i = 0; i < liveCount; i++) {
      OutsideWait wait = live[i].state == Strand.State.OUTSIDE ? live[i].outside : null;
      if (wait != null && wait.descriptor() != null) {
        wait.pause();
        return;
      }
    }
    Mailbox.rest(carrier, REST);
  }
}
