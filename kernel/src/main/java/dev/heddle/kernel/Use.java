package dev.heddle.kernel;

/** What a call does with the contents of an object that is not made for several threads. */
public enum Use {
  /** It reads them. */
  READ,
  /** It changes them. */
  WRITE,
  /**
   * It changes them if the size is another afterwards, else the value of its key if it has one, and
   * nothing otherwise. This follows the documentation of {@code HashMap} and {@code ArrayList}:
   * only what changes their structure must be synchronized against all else.
   */
  RESIZE,
  /** It reads the element with the index or key that it is given. */
  READ_ELEMENT,
  /** It changes that element, and not the size. */
  WRITE_ELEMENT,
  /** It moves an iterator, which reads what is iterated over. */
  ITERATE,
  /** It only makes a view, such as {@code map.keySet()}. */
  VIEW,
  /** It uses a resource, such as a connection to a database, of whatever class. */
  RESOURCE;

  private static final Use[] ALL = values();

  static Use of(int code) {
    return ALL[code];
  }

  /** What rewritten code passes for it. */
  @SuppressWarnings("EnumOrdinal") // rewritten code lives no longer than this enum
  public int code() {
    return ordinal();
  }
}
