package dev.heddle.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;
import org.jspecify.annotations.Nullable;

/**
 * The stack of a strand with the values of its local variables, as the JVM keeps them for its own
 * debugging ({@code java.lang.LiveStackFrame}).
 *
 * <p>What the compiler found to be dead is not there, which does no harm. But it also leaves out
 * objects that it took apart (escape analysis), and shows {@code null} for them: a {@code null} in
 * compiled code means that nothing is known.
 */
final class LiveFrames {
  private static final int MAX_FRAMES = 300;
  private static final int COMPILED = 2;
  private static final String KERNEL = "dev.heddle.kernel.";
  private static final String EXECUTION = KERNEL + "Execution";
  private static final String CONTINUATION = "jdk.internal.vm.";

  private static final MethodHandle WALKER;
  private static final MethodHandle LOCALS;
  private static final MethodHandle OPERANDS;
  private static final MethodHandle MODE;
  private static final MethodHandle SIZE;
  private static final MethodHandle INT;
  private static final MethodHandle LONG;
  private static final Class<?> SLOT;

  static {
    try {
      SLOT = Class.forName("java.lang.LiveStackFrame$PrimitiveSlot", false, null);
      Class<?> option = Class.forName("java.lang.StackWalker$ExtendedOption", true, null);
      Class<?> frame = Class.forName("java.lang.LiveStackFrame", false, null);
      Class<?> info = Class.forName("java.lang.LiveStackFrameInfo", false, null);
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      WALKER =
          MethodHandles.insertArguments(
              MethodHandles.privateLookupIn(StackWalker.class, lookup)
                  .findStatic(
                      StackWalker.class,
                      "newInstance",
                      MethodType.methodType(
                          StackWalker.class,
                          Set.class,
                          option,
                          ContinuationScope.class,
                          Continuation.class)),
              0,
              // Frames that the JDK hides have local variables, too: see MethodHandles.countedLoop.
              Set.of(
                  StackWalker.Option.RETAIN_CLASS_REFERENCE, StackWalker.Option.SHOW_HIDDEN_FRAMES),
              option.getEnumConstants()[0],
              StrandContinuation.SCOPE);
      MethodHandles.Lookup inFrame = MethodHandles.privateLookupIn(frame, lookup);
      MethodType objects = MethodType.methodType(Object[].class);
      MethodType generic = MethodType.methodType(Object[].class, Object.class);
      LOCALS = inFrame.findVirtual(frame, "getLocals", objects).asType(generic);
      OPERANDS = inFrame.findVirtual(frame, "getStack", objects).asType(generic);
      MODE =
          MethodHandles.privateLookupIn(info, lookup)
              .findGetter(info, "mode", int.class)
              .asType(MethodType.methodType(int.class, Object.class));
      MethodHandles.Lookup inSlot = MethodHandles.privateLookupIn(SLOT, lookup);
      SIZE = number(inSlot, "size", int.class);
      INT = number(inSlot, "intValue", int.class);
      LONG = number(inSlot, "longValue", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private LiveFrames() {}

  private static MethodHandle number(MethodHandles.Lookup lookup, String name, Class<?> type)
      throws ReflectiveOperationException {
    return lookup
        .findVirtual(SLOT, name, MethodType.methodType(type))
        .asType(MethodType.methodType(type, Object.class));
  }

  /**
   * A method that a strand is in.
   *
   * @param type the class of the method
   * @param values its local variables and operands; a primitive one is a {@link Primitive}
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Frame(Class<?> type, String method, int bytecode, @Nullable Object[] values) {}

  /** A primitive value: no object that the program could have made. */
  record Primitive(long value) {}

  /**
   * The frames of a strand, innermost first, without those of the kernel.
   *
   * @param running whether the strand makes this call itself
   * @return {@code null} if that is not known
   */
  static @Nullable List<Frame> of(Strand strand, boolean running) {
    List<Frame> frames = new ArrayList<>();
    boolean[] known = {true};
    boolean[] inside = {!running};
    try {
      Continuation walked = running ? null : strand.continuation;
      StackWalker walker = (StackWalker) WALKER.invoke(walked);
      walker.forEach(
          frame -> {
            String type = frame.getClassName();
            if (type.startsWith(KERNEL) && !isTest(type)) {
              // Above the first frame of the execution there is whoever asks.
              inside[0] |= type.equals(EXECUTION);
            } else if (inside[0] && !type.startsWith(CONTINUATION)) {
              known[0] &= frames.size() < MAX_FRAMES && add(frames, frame);
            }
          });
    } catch (Error e) {
      return null; // the JVM says so of some compiled frames: "stack walk: decode failed"
    } catch (Throwable e) {
      throw new IllegalStateException("cannot look at the stack of " + strand, e);
    }
    return known[0] ? frames : null;
  }

  /** The kernel's own tests stand for rewritten programs. */
  private static boolean isTest(String type) {
    return type.endsWith("Test") || type.contains("Test$");
  }

  private static boolean add(List<Frame> frames, StackWalker.StackFrame frame) {
    try {
      boolean compiled = ((int) MODE.invokeExact((Object) frame) & COMPILED) != 0;
      Object[] locals = (Object[]) LOCALS.invokeExact((Object) frame);
      Object[] operands = (Object[]) OPERANDS.invokeExact((Object) frame);
      @Nullable Object[] values = new @Nullable Object[locals.length + operands.length];
      for (int i = 0; i < values.length; i++) {
        Object value = i < locals.length ? locals[i] : operands[i - locals.length];
        if (value == null && compiled) {
          return false;
        }
        values[i] = value != null && SLOT.isInstance(value) ? primitive(value) : value;
      }
      frames.add(
          new Frame(
              frame.getDeclaringClass(),
              frame.getMethodName() + frame.getDescriptor(),
              frame.getByteCodeIndex(),
              values));
      return true;
    } catch (Throwable e) {
      throw new IllegalStateException("cannot look at " + frame, e);
    }
  }

  private static Primitive primitive(Object slot) throws Throwable {
    return new Primitive(
        (int) SIZE.invokeExact(slot) == Long.BYTES
            ? (long) LONG.invokeExact(slot)
            : (int) INT.invokeExact(slot));
  }
}
