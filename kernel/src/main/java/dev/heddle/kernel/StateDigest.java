package dev.heddle.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A digest of all that the rest of an execution can depend on: equal digests in one execution mean
 * that what could happen after the first can happen after the second.
 *
 * <p>The state is where each strand stands, with its local variables, what it waits for, who owns
 * which monitor, and every object that can be reached from there and from the static fields of the
 * program's classes. Objects are numbered as they are met, so that two states are equal if one is
 * the other with fresh objects in place of old ones (symmetry of the heap: Iosif, Exploiting heap
 * symmetries in explicit-state model checking of software, ASE 2001). What the program printed is
 * not state, and time only as how long each strand still has to wait; but whoever looked at the
 * clock is never in the same state again.
 *
 * <p>Where anything cannot be seen (what the compiler took apart, files, memory outside of the
 * heap, weak references) there is no digest. Static fields of the JDK are not looked at.
 */
public final class StateDigest {
  /** More objects, or more words in arrays and strings, than this are not looked at. */
  private static final int MAX_OBJECTS = 100_000;

  private static final int MAX_WORDS = 4_000_000;

  /** The same where the JDK is looked at, too. */
  private static final int MAX_OBJECTS_OF_ALL = 1_000_000;

  private static final int MAX_WORDS_OF_ALL = 16_000_000;
  private static final int NULL = -1;

  private final Execution execution;
  private final ObjectGraph graph;
  private final VirtualClock clock;

  private StateDigest(Execution execution, ObjectGraph graph) {
    this.execution = execution;
    this.graph = graph;
    this.clock = execution.clock();
  }

  /**
   * A digest.
   *
   * @param low one half of it
   * @param high the other
   * @param milestones what was known of it on the way
   */
  public record Value(long low, long high, List<Long> milestones) {}

  /**
   * The state at this moment, or {@code null} if it cannot be known.
   *
   * @param strand the strand that runs, on whose stack this is called
   */
  public static @Nullable Value of(Strand strand) {
    return of(strand, false, null);
  }

  /** Whether the state at this moment is known and is this one. Soon told where it is not. */
  public static boolean is(Value expected, Strand strand) {
    return expected.equals(of(strand, false, expected));
  }

  /**
   * The same with what the JDK keeps in static fields, where a program can keep something, too.
   * This takes long, and the first one in a JVM changes what it looks at: caches of the JDK.
   */
  public static @Nullable Value ofAll(Strand strand) {
    return of(strand, true, null);
  }

  /**
   * A part of the state that is quickly looked at, without stacks and objects: where it differs,
   * the state does.
   *
   * @param strand the strand that runs
   */
  @SuppressWarnings("EnumOrdinal") // as below
  public static long outline(Strand strand) {
    Execution execution = strand.execution();
    long outline = execution.irrevocable();
    for (Strand peer : execution.liveStrands()) {
      outline = 31 * outline + peer.id();
      outline = 31 * outline + peer.state.ordinal();
      outline = 31 * outline + peer.site;
      outline = 31 * outline + peer.waitLooks;
      outline = 31 * outline + (peer.permit ? 1 : 0);
    }
    return outline;
  }

  private static @Nullable Value of(Strand strand, boolean all, @Nullable Value expected) {
    Execution execution = strand.execution();
    if (!IdentityHashes.isSupported() || execution.hasMetOutside()) {
      return null;
    }
    // What is done here is none of the strand's doing.
    Hooks.leave();
    ObjectGraph graph =
        new ObjectGraph(
            execution,
            all,
            expected,
            all ? MAX_OBJECTS_OF_ALL : MAX_OBJECTS,
            all ? MAX_WORDS_OF_ALL : MAX_WORDS);
    try {
      new StateDigest(execution, graph).add(strand, all);
      return graph.finish();
    } finally {
      graph.clear();
      Hooks.resume(strand);
    }
  }

  private void add(Strand running, boolean all) {
    Tables tables = execution.tables();
    graph.meet(Thread.currentThread().getContextClassLoader());
    graph.mix(execution.irrevocable());
    graph.mix(Hooks.threadsMade());
    graph.mix(tables.hashes.distinctAsked());
    graph.add(tables.random);
    graph.mix(tables.in.position());
    for (Strand strand : execution.liveStrands()) {
      strand(strand, strand == running);
    }
    graph.follow();
    // Classes are met on the way.
    for (int i = 0; i < graph.loaders().size() && !graph.isUnknown(); i++) {
      graph.statics(Reachable.classesOf(graph.loaders().get(i)));
      graph.follow();
    }
    if (all) {
      graph.statics(JdkClasses.withState());
      graph.follow();
    }
  }

  // ---- strands

  @SuppressWarnings("EnumOrdinal") // a digest is compared in one run only
  private void strand(Strand strand, boolean running) {
    graph.mix(strand.clockPatience());
    graph.mix(strand.id());
    graph.mix(strand.state.ordinal());
    graph.mix(strand.pending.ordinal());
    graph.mix(strand.site);
    graph.mix(strand.amount);
    graph.mix(strand.whims);
    graph.mix((strand.permit ? 1 : 0) | (strand.timedOut ? 2 : 0) | (strand.notified ? 4 : 0));
    graph.mix(strand.waitLooks);
    graph.mix(left(strand));
    graph.add(strand.thread());
    graph.add(strand.target);
    graph.add(strand.monitor == null ? null : strand.monitor.object);
    graph.add(strand.joined == null ? null : strand.joined.thread());
    graph.add(strand.initializing == null ? null : strand.initializing.type());
    if (!running && !strand.continuation.hasStarted()) {
      return;
    }
    List<LiveFrames.Frame> frames = LiveFrames.of(strand, running);
    if (frames == null) {
      graph.giveUp();
      return;
    }
    graph.mix(frames.size());
    for (LiveFrames.Frame frame : frames) {
      frame(frame, strand);
    }
  }

  /** How long it has to wait yet. */
  private long left(Strand strand) {
    return strand.deadline == VirtualClock.NEVER
        ? NULL
        : Math.max(0, strand.deadline - execution.clock().nanos());
  }

  private void frame(LiveFrames.Frame frame, Strand strand) {
    graph.mix(frame.type().getName());
    graph.mix(frame.method());
    graph.mix(frame.bytecode());
    graph.frame(frame.type());
    graph.mix(frame.values().length);
    boolean isJdk = frame.type().getClassLoader() == null;
    boolean isTimed = TimedWaits.isTimed(frame.type());
    for (Object value : frame.values()) {
      if (value instanceof LiveFrames.Primitive(long number)) {
        // The JDK notes when a timed wait is over.
        if (isJdk && number == strand.deadline) {
          graph.mix(left(strand));
        } else {
          graph.mix(isTimed ? TimedWaits.relative(number, clock.nanos()) : number);
        }
      } else {
        graph.add(value);
      }
    }
  }
}
