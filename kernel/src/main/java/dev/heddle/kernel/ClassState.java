package dev.heddle.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * Whether a class of the checked program has been initialised in the running execution. The agent
 * moves the code of a static initialiser to a method of its own, so that each execution can run it
 * again, lazily and in a place where a strand may stop, by the rules of Java Language Specification
 * 12.4.2.
 *
 * <p>Deviations: the checks stand at static methods, constructors and static fields, not at
 * reflection; a class whose initialiser failed throws {@link NoClassDefFoundError} as the JVM does.
 */
public final class ClassState {
  /** The name of the method to which the agent moves a static initialiser. */
  public static final String INITIALIZER = "$heddle$clinit";

  private static final ClassValue<@Nullable ClassState[]> STATES =
      new ClassValue<>() {
        @Override
        protected @Nullable ClassState[] computeValue(Class<?> type) {
          return new @Nullable ClassState[1];
        }
      };

  /** The enums whose constants each execution makes anew. */
  private static final List<Class<?>> ENUMS = new ArrayList<>();

  private final Class<?> type;
  private final MethodHandle initializer;
  private final @Nullable Class<?> superclass;
  private int epoch;
  private int startedIn;
  private @Nullable Strand by;
  private boolean failed;

  /** Says that every strand knows of the initialisation, or will from its start on. */
  private static final long ALL = -1;

  /** The strands that have been told of the initialisation, as bits. */
  private long seenBy = ALL;

  private ClassState(Class<?> type, MethodHandle initializer) {
    this.type = type;
    this.initializer = initializer;
    this.superclass = type.isInterface() ? null : type.getSuperclass();
  }

  /** Called once by each rewritten class, with a lookup of its own. */
  public static ClassState of(MethodHandles.Lookup lookup) {
    Class<?> type = lookup.lookupClass();
    try {
      MethodHandle initializer =
          lookup.findStatic(type, INITIALIZER, MethodType.methodType(void.class));
      ClassState state = new ClassState(type, initializer);
      STATES.get(type)[0] = state;
      if (type.isEnum()) {
        synchronized (ENUMS) {
          ENUMS.add(type);
        }
      }
      return state;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " was rewritten without its initialiser", e);
    }
  }

  /** Initialises the class if this execution has not done so. */
  public void check() {
    if (epoch != Hooks.epoch) {
      initialize();
    }
    if (seenBy != ALL) {
      acquire();
    }
  }

  /**
   * The initialisation happens before every use of the class (Java Language Specification 12.4.2).
   */
  private void acquire() {
    Strand strand = Hooks.strand();
    if (strand == null || epoch != Hooks.epoch) {
      return;
    }
    long bit = strand.id() < Long.SIZE - 1 ? 1L << strand.id() : 0;
    if ((seenBy & bit) == 0) {
      seenBy |= bit;
      strand.execution().touch(strand, type, Places.INITIALIZATION, Touch.READ);
    }
  }

  private void release(Strand strand) {
    seenBy = strand.execution().isAlone() ? ALL : 0;
    if (seenBy != ALL) {
      strand.execution().touch(strand, type, Places.INITIALIZATION, Touch.WRITE);
    }
  }

  /** Before an execution: what the JDK remembers of the last one's enum constants is forgotten. */
  static void forgetEnumConstants() {
    synchronized (ENUMS) {
      for (Class<?> type : ENUMS) {
        EnumConstants.forget(type);
      }
    }
  }

  /** Initialises a class that may have been rewritten, as {@link #check()} does. */
  static void check(Class<?> type) {
    if (type.getClassLoader() == null || type.isPrimitive()) {
      return;
    }
    Unsafe.getUnsafe().ensureClassInitialized(type);
    ClassState state = STATES.get(type)[0];
    if (state != null) {
      state.check();
    }
  }

  /** The class. */
  public Class<?> type() {
    return type;
  }

  boolean isBeingInitialized() {
    return startedIn == Hooks.epoch && epoch != Hooks.epoch && by != null;
  }

  @Nullable Strand initializer() {
    return by;
  }

  private void initialize() {
    Strand strand = Hooks.strand();
    if (strand == null) {
      return;
    }
    if (startedIn != Hooks.epoch || by != strand) {
      strand.execution().tell(strand, type, Places.INITIALIZATION, Touch.PEEK);
      strand.execution().beforeClass(strand, type);
      strand.execution().tell(strand, type, Places.INITIALIZATION, Touch.POKE);
    }
    if (startedIn == Hooks.epoch) {
      if (by == strand) {
        return;
      }
      if (by != null) {
        strand.execution().awaitClass(strand, this);
      }
      if (failed) {
        throw new NoClassDefFoundError("Could not initialize class " + type.getName());
      }
      return;
    }
    startedIn = Hooks.epoch;
    by = strand;
    failed = true;
    try {
      initializeSuperclass();
      EnumConstants.forget(type);
      initializer.invokeExact();
      failed = false;
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw new ExceptionInInitializerError(e);
    } finally {
      by = null;
      if (!failed) {
        epoch = Hooks.epoch;
        release(strand);
      }
    }
  }

  private void initializeSuperclass() {
    for (Class<?> c = superclass; c != null && c.getClassLoader() != null; c = c.getSuperclass()) {
      ClassState state = STATES.get(c)[0];
      if (state != null) {
        state.check();
        return;
      }
    }
  }
}
