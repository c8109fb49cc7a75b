package dev.heddle.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.reflect.AccessFlag;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small programs behave as the language says, in every interleaving and only where they may. */
class RewritingTest {
  /** {@code new Thread(r).start()} where the JDK is not rewritten. */
  private static final String START =
      """
        static Thread start(Runnable r) {
          Thread t = new Thread(r);
          dev.heddle.kernel.Hooks.start(t);
          return t;
        }
        static void join(Thread... threads) {
          try {
            for (Thread t : threads) {
              dev.heddle.kernel.Hooks.join(t, 0);
            }
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        }
      """;

  private static Compiled program(String members) {
    return Compiled.of("class Main {" + START + members + "}");
  }

  // ---- monitors

  private static String increments(String modifier) {
    return """
    volatile int value;
    %s void add() { value = value + 1; }
    static void main() {
      Main m = new Main();
      join(start(() -> m.add()), start(() -> m.add()));
      System.out.print(m.value);
    }
    """
        .formatted(modifier);
  }

  @Test
  void aSynchronizedMethodExcludesOthers() {
    assertThat(program(increments("synchronized")).outputs(200)).containsExactly("2");
    assertThat(program(increments("")).outputs(200)).containsExactly("1", "2");
  }

  @Test
  void staticSynchronizedMethodsLockTheirClass() {
    assertThat(
            program(
                    """
                    static volatile int value;
                    static synchronized void add() { value = value + 1; }
                    static void main() {
                      join(
                          start(() -> add()),
                          start(() -> { synchronized (Main.class) { value = value + 1; } }));
                      System.out.print(value);
                    }
                    """)
                .outputs(200))
        .containsExactly("2");
  }

  @Test
  void noMonitorOfTheJvmIsLeft() {
    Compiled program =
        program(
            """
            synchronized void a() {}
            static synchronized int b() { return 1; }
            void c() { synchronized (this) { a(); } }
            static void main() {}
            """);

    for (MethodModel method : program.after("Main").methods()) {
      assertThat(method.flags().has(AccessFlag.SYNCHRONIZED)).isFalse();
      method
          .code()
          .ifPresent(
              c -> assertThat(c.elementList()).noneMatch(MonitorInstruction.class::isInstance));
    }
  }

  @Test
  void anExceptionLeavesTheMonitor() {
    assertThat(
            program(
                    """
                    static synchronized int fail(int x) {
                      if (x > 1) { throw new IllegalStateException("x"); }
                      return fail(x + 1);
                    }
                    static void tries() {
                      try { fail(0); } catch (IllegalStateException e) { System.out.print("c"); }
                    }
                    static void main() {
                      join(start(Main::tries), start(Main::tries));
                      System.out.print(Thread.holdsLock(Main.class));
                    }
                    """)
                .outputs(50))
        .containsExactly("ccfalse");
  }

  @Test
  void theHandlersOfAMethodComeBeforeTheExitOfItsMonitor() {
    assertThat(
            program(
                    """
                    static synchronized boolean caught() {
                      try {
                        throw new IllegalStateException();
                      } catch (IllegalStateException e) {
                        return Thread.holdsLock(Main.class);
                      } finally {
                        System.out.print(Thread.holdsLock(Main.class));
                      }
                    }
                    static void main() { System.out.print(caught()); }
                    """)
                .outputs(1))
        .containsExactly("truetrue");
  }

  @Test
  void waitAndNotifyAreTheKernels() {
    assertThat(
            program(
                    """
                    static boolean ready;
                    static synchronized void await() {
                      try {
                        while (!ready) { Main.class.wait(); }
                      } catch (InterruptedException e) {
                        throw new AssertionError(e);
                      }
                      System.out.print("woken");
                    }
                    static synchronized void set() { ready = true; Main.class.notifyAll(); }
                    static void main() { join(start(Main::await), start(Main::set)); }
                    """)
                .outputs(100))
        .containsExactly("woken");
  }

  // ---- method references

  @Test
  void referencesToMethodsOfTheJdkGoThroughABridge() {
    Compiled program =
        program(
            """
            static final java.util.concurrent.atomic.AtomicInteger N =
                new java.util.concurrent.atomic.AtomicInteger();
            static void main() {
              java.util.function.IntSupplier bound = N::get;
              java.util.function.ToIntFunction<java.util.concurrent.atomic.AtomicInteger> unbound =
                  java.util.concurrent.atomic.AtomicInteger::get;
              java.util.function.IntConsumer set = N::set;
              Runnable add = () -> { int x = bound.getAsInt(); set.accept(x + 1); };
              join(start(add), start(add));
              System.out.print(unbound.applyAsInt(N));
            }
            """);

    assertThat(program.after("Main").methods())
        .filteredOn(m -> m.methodName().stringValue().startsWith(Names.REFERENCE))
        .hasSize(3);
    assertThat(program.outputs(200)).as("between get and set is a point").containsExactly("1", "2");
  }

  @Test
  void referencesOfAllFormsKeepTheirMeaning() {
    assertThat(
            program(
                    """
                    interface Op<A, B> { B apply(A a); }
                    static <A, B> B on(A a, Op<A, B> op) { return op.apply(a); }
                    static void main() throws Exception {
                      var map = new java.util.concurrent.ConcurrentHashMap<String, Integer>();
                      java.util.function.BiFunction<String, Integer, Integer> put = map::put;
                      put.apply("a", 1);
                      System.out.print(on("a", map::get));
                      System.out.print(" " + on(map, java.util.Map::size));
                      System.out.print(" " + on("b", String::length));
                      System.out.print(" " + on(3, int[]::new).length);
                      java.util.function.Supplier<Object> make = Object::new;
                      System.out.print(" " + (make.get() != null));
                      java.util.function.ToLongFunction<Object> nano = o -> System.nanoTime();
                      java.util.function.LongSupplier time = System::nanoTime;
                      System.out.print(" " + (time.getAsLong() == nano.applyAsLong(map)));
                      java.util.function.Consumer<String> print = System.out::print;
                      print.accept(" p");
                      var lock = new java.util.concurrent.locks.ReentrantLock();
                      Runnable l = lock::lock;
                      Runnable u = lock::unlock;
                      l.run();
                      System.out.print(" " + lock.isLocked());
                      u.run();
                      System.out.print(" " + lock.isLocked());
                    }
                    """)
                .outputs(2))
        .containsExactly("1 1 1 3 true true p true false");
  }

  // ---- accesses

  @Test
  void accessesOfAllKindsOfFieldsAndElementsKeepTheirValues() {
    assertThat(
            program(
                    """
                    static byte sb; static long sl; static double sd;
                    byte b; short s; char c; int i; long l; float f; double d; boolean z; Object o;
                    volatile long vl; volatile double vd;
                    static void main() {
                      Main m = new Main();
                      m.b = -1; m.s = -2; m.c = 'c'; m.i = 4; m.l = 5L << 40; m.f = 6.5f;
                      m.d = 7.25; m.z = true; m.o = "o"; m.vl = 8L << 40; m.vd = 9.5;
                      sb = -3; sl = 1L << 50; sd = 2.5;
                      m.i += 2; m.l++; m.d *= 2; m.vl -= 1; sl |= 1;
                      System.out.print(m.b + " " + m.s + " " + m.c + " " + m.i + " " + m.l + " " + m.f
                          + " " + m.d + " " + m.z + " " + m.o + " " + m.vl + " " + m.vd + " " + sb
                          + " " + sl + " " + sd + " ");
                      long[] ls = new long[2]; double[] ds = {1.5, 2.5}; byte[] bs = {-1};
                      boolean[] zs = {true}; char[] cs = {'x'}; Object[][] os = new Object[2][2];
                      ls[1] = 1L << 41; ls[1]++; ds[0] += ds[1]; bs[0]--; cs[0]++; os[1][0] = ls;
                      float[] fs = {1}; fs[0] /= 2; short[] ss = {7}; ss[0] %= 4; int[] is = {1, 2};
                      is[is[0]] <<= 3;
                      System.out.print(ls[1] + " " + ds[0] + " " + bs[0] + " " + zs[0] + " " + cs[0]
                          + " " + (os[1][0] == ls) + " " + fs[0] + " " + ss[0] + " " + is[1]);
                    }
                    """)
                .outputs(1))
        .containsExactly(
            "-1 -2 c 6 5497558138881 6.5 14.5 true o 8796093022207 9.5 -3 1125899906842625 2.5 "
                + "2199023255553 4.0 -2 true y true 0.5 3 16");
  }

  @Test
  void fieldsAreFoundInSuperclassesAndInterfaces() {
    assertThat(
            Compiled.of(
                    """
                    class Main extends Base implements Constants {
                      static void main() {
                        Main m = new Main();
                        m.x += 2;
                        total += m.x;
                        System.out.print(m.x + " " + total + " " + LIST + " " + Main.total);
                      }
                    }
                    class Base { int x = 1; static int total = 10; }
                    interface Constants { java.util.List<String> LIST = java.util.List.of("c"); }
                    """)
                .outputs(2))
        .containsExactly("3 13 [c] 13");
  }

  @Test
  void aConstructorMayWriteItsFieldsBeforeItCallsItsSuperclass() {
    assertThat(
            Compiled.of(
                    """
                    class Main {
                      int outer = 5;
                      class Inner extends Base { int mine = 3; int get() { return outer + mine; } }
                      static void main() {
                        int captured = Integer.parseInt("4");
                        Base b = new Base() { int get() { return captured; } };
                        System.out.print(new Main().new Inner().seen + " " + b.seen);
                      }
                    }
                    abstract class Base { int seen = get(); abstract int get(); }
                    """)
                .outputs(1))
        .containsExactly("5 4");
  }

  // ---- the rest of the language

  @Test
  void loopsThatWaitForPlainFieldsComeToTheirEnd() {
    assertThat(
            program(
                    """
                    static boolean done;
                    static void main() {
                      Thread t = start(() -> { while (!done) { } System.out.print("seen"); });
                      done = true;
                      join(t);
                    }
                    """)
                .outputs(20))
        .containsExactly("seen");
  }

  @Test
  void modernJavaKeepsItsMeaning() {
    assertThat(
            Compiled.of(
                    """
                    import java.util.*;
                    import java.util.stream.*;
                    class Main {
                      sealed interface Shape permits Circle, Square {}
                      record Circle(double r) implements Shape {}
                      record Square(double side) implements Shape {}
                      enum Color { RED { @Override String hex() { return "f00"; } }; abstract String hex(); }
                      static double area(Shape s) {
                        return switch (s) {
                          case Circle(double r) when r > 10 -> -1;
                          case Circle(var r) -> r * r;
                          case Square q -> q.side() * q.side();
                        };
                      }
                      static class Res implements AutoCloseable {
                        public void close() { System.out.print("closed "); }
                      }
                      static int depth(int n) { return n == 0 ? 0 : 1 + depth(n - 1); }
                      static void main() throws Exception {
                        System.out.print(area(new Circle(2)) + " " + area(new Square(3)) + " ");
                        System.out.print(Color.RED.hex() + " " + new Circle(1).equals(new Circle(1)) + " ");
                        try (Res r = new Res()) { System.out.print("in "); }
                        System.out.print(IntStream.range(0, 5).boxed().map(x -> x * x)
                            .collect(Collectors.toList()) + " ");
                        outer:
                        for (int i = 0; ; i++) {
                          for (int j = 0; j < 3; j++) { if (i * j == 4) break outer; }
                        }
                        String s = \"\"\"
                            text\"\"\";
                        System.out.print(s + depth(500) + " ");
                        StringBuilder sb = new StringBuilder();
                        for (char ch = 'a'; ch < 'e'; ch++) { sb.append(ch).reverse(); }
                        System.out.print(sb + " " + "hello".hashCode() + " " + List.of(1, 2).hashCode());
                        Object o = 5;
                        if (o instanceof Integer n && n > 3) { System.out.print(" " + n); }
                      }
                    }
                    """)
                .outputs(2))
        .containsExactly("4.0 9.0 f00 true in closed [0, 1, 4, 9, 16] text500 dbac 99162322 994 5");
  }

  @Test
  void identityHashCodesAreTheSameInEachExecution() {
    assertThat(
            program(
                    """
                    static class Key {}
                    static void main() {
                      System.out.print(new Key().hashCode() + " " + System.identityHashCode(new int[2])
                          + " " + new Object() + " " + java.util.Map.of(new Key(), 1, new Key(), 2).size());
                    }
                    """)
                .outputs(20))
        .hasSize(1);
  }

  @Test
  void assertionsWorkWhenTheyAreEnabled() {
    Compiled program =
        program(
            """
            static void main() {
              try { assert N > 5 : "small"; System.out.print("off"); }
              catch (AssertionError e) { System.out.print(e.getMessage()); }
            }
            static int N = 1;
            """);
    program.setDefaultAssertionStatus(true);

    assertThat(program.outputs(2)).containsExactly("small");
  }

  @Test
  void aClassThatIsSkippedIsLeftAlone() {
    Rewriting rewriting = new Rewriting(Selection.of(List.of(), List.of("Main")));
    Compiled program = program("static synchronized void main() {}");

    assertThat(rewriting.transform(program, "Main", null, null, new byte[] {1})).isNull();
    assertThat(rewriting.failures()).isEmpty();
  }

  @Test
  void aClassThatCannotBeReadIsLeftAloneAndNamed() {
    Rewriting rewriting = new Rewriting(Selection.of(List.of(), List.of()));
    Compiled program = program("static void main() {}");

    assertThat(rewriting.transform(program, "p/Broken", null, null, new byte[] {1, 2, 3})).isNull();
    assertThat(rewriting.failures()).containsOnlyKeys("p.Broken");
  }
}
