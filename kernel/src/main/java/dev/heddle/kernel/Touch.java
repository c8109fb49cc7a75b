package dev.heddle.kernel;

/**
 * How a step concerns a place that strands share. Whether it sees or changes what is there decides
 * whether two steps commute; whether it acquires or releases, which actions happen before which
 * (Java Language Specification 17.4.5, and the access modes of {@code VarHandle}).
 */
public enum Touch {
  /** A volatile read. */
  READ(0, false, true, false),
  /** A volatile write. */
  WRITE(1, true, false, true),
  /** Both at once: a compare-and-set that succeeds, the entry of a monitor. */
  UPDATE(2, true, true, true),
  /** A read that orders nothing: {@code getOpaque}. */
  PEEK(3, false, false, false),
  /** A change that orders nothing: {@code setOpaque}, printing. */
  POKE(4, true, false, false),
  /** A change that acquires only: {@code compareAndSetAcquire}. */
  TAKE(5, true, true, false),
  /** A change that releases only: {@code getAndSetRelease}. */
  GIVE(6, true, false, true);

  private static final Touch[] ALL = values();

  private final int code;
  private final boolean writes;
  private final boolean acquires;
  private final boolean releases;

  Touch(int code, boolean writes, boolean acquires, boolean releases) {
    this.code = code;
    this.writes = writes;
    this.acquires = acquires;
    this.releases = releases;
  }

  /** The constant with this {@link #code()}. */
  static Touch of(int code) {
    return ALL[code];
  }

  /** What rewritten code gives for the constant; 0 for {@link #READ}. */
  public int code() {
    return code;
  }

  /** Whether it changes what is there. */
  public boolean writes() {
    return writes;
  }

  /** Whether what happened before the writes that it sees happens before what comes after it. */
  public boolean acquires() {
    return acquires;
  }

  /** Whether what came before it happens before what those do that see it. */
  public boolean releases() {
    return releases;
  }
}
