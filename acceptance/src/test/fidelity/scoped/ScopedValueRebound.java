// A scoped value is bound anew inside, while the thread waits for others; afterwards the old
// binding is back. A plain new thread does not inherit it.
// allowed: outer inner outer, other thread unbound, first m
// allowed: outer inner outer, other thread unbound, first t
// because: ScopedValue.where: "the scoped value is rebound" in a nested scope and "reverts to its
// previous value" afterwards; inheritance is by StructuredTaskScope only.

import java.util.concurrent.atomic.AtomicReference;

public class ScopedValueRebound {
  static final ScopedValue<String> VALUE = ScopedValue.newInstance();
  static final AtomicReference<String> first = new AtomicReference<>();
  static volatile String other;

  public static void main(String[] args) {
    String seen = ScopedValue.where(VALUE, "outer").call(ScopedValueRebound::nested);
    System.out.println(seen + ", other thread " + other + ", first " + first);
  }

  static String nested() {
    Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  first.compareAndSet(null, "t");
                  other = VALUE.orElse("unbound");
                });
    String before = VALUE.get();
    String inside =
        ScopedValue.where(VALUE, "inner")
            .call(
                () -> {
                  first.compareAndSet(null, "m");
                  return VALUE.get();
                });
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return before + " " + inside + " " + VALUE.get();
  }
}
