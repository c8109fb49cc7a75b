package dev.heddle.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A place in rewritten code that calls a hook: what is done there, and where the source is.
 *
 * @param id its index in {@link Sites}; depends on the order in which classes were loaded
 * @param op what is done there
 * @param className the class's name with dots
 * @param method the method's name
 * @param file the source file's name, or {@code null} when the class does not tell
 * @param line the source line, or 0 when the class does not tell
 * @param target what is touched, in words: {@code Account.balance}, {@code ReentrantLock.lock}
 * @param operation the row of {@link Operations}, for {@link Op#CALL}
 */
public record Site(
    int id,
    Op op,
    String className,
    String method,
    @Nullable String file,
    int line,
    String target,
    @Nullable Operation operation) {

  /** The place of everything that no rewritten code called: the start of the program, for one. */
  public static final Site NONE = new Site(0, Op.BEGIN, "", "", null, 0, "", null);

  /** A number that is the same in every JVM and does not change when lines move. */
  public int stableHash() {
    int hash = op.name().hashCode();
    hash = 31 * hash + className.hashCode();
    hash = 31 * hash + method.hashCode();
    return 31 * hash + target.hashCode();
  }

  /**
   * The name under which the memory touched here becomes a scheduling point (see {@link
   * Sites#arm}): the field, or for array elements the method that touches them, for collections
   * that and the method called.
   */
  public String armingKey() {
    if (target.equals(ARRAY_ELEMENT)) {
      return className + "." + method + "()[]";
    }
    return operation == null ? target : className + "." + method + "() " + target;
  }

  /** Whether it may be made a scheduling point: plain memory, and what is in {@link Halfway}. */
  boolean isArmable() {
    return op == Op.READ || op == Op.WRITE || (op == Op.CALL && operation == null);
  }

  /** The {@link #target} of an access to an array's element. */
  public static final String ARRAY_ELEMENT = "array element";

  /** The class's name without its package. */
  public String simpleClassName() {
    return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
  }

  /** Of a call, the method that is called. */
  public String methodName() {
    return target.substring(target.indexOf('.') + 1);
  }

  /** {@code File.java:12}, or the class and method where no line is known. */
  public String location() {
    if (file == null || line <= 0) {
      return id == 0 ? "the program's start" : className + "." + method;
    }
    return file + ":" + line;
  }
}
