package dev.heddle.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Receives the event stream of an execution, on the carrier and on the stack of the strand that
 * acts: it must not block, start threads or print. Calls come in the order of the events.
 */
public interface Observer {
  /** An observer that looks at nothing. */
  Observer NONE =
      new Observer() {
        @Override
        public boolean wantsTouches() {
          return false;
        }
      };

  /**
   * Whether it is to be told of {@linkplain #touch touches}; asked once an execution. To show them
   * all costs time, which an execution is spared whose observer does not want them. It may be shown
   * some in any case.
   */
  default boolean wantsTouches() {
    return true;
  }

  /**
   * The part of this observer that looks at {@linkplain #access accesses}, or {@link #NONE}: it is
   * told of them with nothing in between. Asked once an execution.
   */
  default Observer ofAccesses() {
    return this;
  }

  /** As {@link #ofAccesses}, of {@linkplain #touch touches}. */
  default Observer ofTouches() {
    return this;
  }

  /**
   * A strand takes a step: it is about to do what the site says, and nothing can come between.
   *
   * @param target the lock, queue, field's owner or array that is touched, if there is one
   */
  default void step(Strand strand, Op op, int site, @Nullable Object target) {}

  /**
   * Another strand goes on.
   *
   * @param forced whether {@code from} could not have gone on itself
   */
  default void switched(Strand from, Strand to, boolean forced) {}

  /**
   * A strand's step touches a place where it may meet others: a monitor, a volatile field, the
   * state of a lock or queue. One step may touch many places, and the calls come after its {@link
   * #step}.
   *
   * @param object whose place it is; {@code null} for a static field and for memory as a whole
   * @param place which: see {@link Places}
   */
  default void touch(Strand strand, @Nullable Object object, int place, Touch touch) {}

  /**
   * A plain field or array element is about to be read or written at a site that is {@linkplain
   * Sites#WATCHED watched} or armed.
   *
   * @param owner the object or array, or {@code null} for a static field
   * @param place which field or element: see {@link Places}
   */
  default void access(Strand strand, int site, @Nullable Object owner, int place) {}
}
