package dev.heddle.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which classes start afresh in each execution, and that they do. */
class StaticStateTest {
  private static boolean isReset(String source) {
    return StaticState.isReset(Compiled.of(source).before("T"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class T { int x; void m() {} }",
        "class T { static final int X = 1; static final String S = \"s\"; }",
        "class T { void m(int x) { assert x > 0; } }",
        "interface T { int X = 1; void m(); }",
        "interface T { static int m() { return 1; } }",
        "enum T { A, B }",
        "enum T { A(1), B(2); final int x; T(int x) { this.x = x; } }",
        "record T(int x) {}",
        "@interface T { int value() default 1; }",
      })
  void aClassWhoseStaticStateCannotChangeIsLeftAsItIs(String source) {
    assertThat(isReset(source)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class T { static int x; }",
        "class T { static int x = 1; }",
        "class T { static final Object LOCK = new Object(); }",
        "class T { static final Integer X = 1; }",
        "class T { static { System.out.println(); } }",
        "class T { static boolean on; void m(int x) { assert x > 0; } }",
        "interface T { Object LOCK = new Object(); }",
        "enum T { A; int x; }",
        "enum T { A; final int[] x = new int[1]; }",
        "enum T { A; static int count; }",
        "enum T { A; T() { System.out.println(); } }",
        "enum T { A { void m() {} }; void m() {} }",
        "record T(int x) { static int count; }",
      })
  void aClassWithStaticStateStartsAfresh(String source) {
    assertThat(isReset(source)).isTrue();
  }

  /** The second output is of an execution after the first. */
  private static void printsTheSameTwice(String expected, String source) {
    Compiled program = Compiled.of(source);

    assertThat(program.outputs(3)).containsExactly(expected);
  }

  @Test
  void staticFieldsStartAfresh() {
    printsTheSameTwice(
        "1 0 [] false 0.0 null",
        """
        class Main {
          static int started = 1;
          static long count;
          static final java.util.List<Integer> LIST = new java.util.ArrayList<>();
          static boolean flag;
          static double d;
          static String s;
          static void main() {
            System.out.print(started++ + " " + count++ + " " + LIST + " " + flag + " " + d++ + " " + s);
            LIST.add(1);
            flag = true;
            s = "set";
          }
        }
        """);
  }

  @Test
  void initialisersRunLazilyInTheOrderOfTheLanguage() {
    printsTheSameTwice(
        "main constant 7 parent child 5 ",
        """
        class Main {
          static void main() {
            System.out.print("main constant " + Child.CONSTANT + " ");
            System.out.print(Child.value + " ");
          }
        }
        class Parent {
          static { System.out.print("parent "); }
        }
        class Child extends Parent {
          static final int CONSTANT = 7;
          static int value = 5;
          static { System.out.print("child "); }
        }
        """);
  }

  @Test
  void anInterfacesFieldsStartAfresh() {
    printsTheSameTwice(
        "0 1 2 3.5 x true",
        """
        class Main {
          static void main() {
            System.out.print(State.COUNT.getAndIncrement() + " " + State.INT + " " + State.LONG
                + " " + State.DOUBLE + " " + State.CHAR + " " + State.BOOLEAN);
          }
        }
        interface State {
          java.util.concurrent.atomic.AtomicInteger COUNT =
              new java.util.concurrent.atomic.AtomicInteger();
          int INT = Integer.parseInt("1");
          long LONG = Long.parseLong("2");
          double DOUBLE = Double.parseDouble("3.5");
          char CHAR = "x".charAt(0);
          boolean BOOLEAN = Boolean.parseBoolean("true");
        }
        """);
  }

  @Test
  void anEnumsConstantsStartAfreshAndStayThemselves() {
    printsTheSameTwice(
        "0 A [A, B] true true 2",
        """
        class Main {
          static void main() {
            System.out.print(E.A.count + " ");
            E.A.count = 9;
            System.out.print(E.valueOf("A") + " " + java.util.Arrays.toString(E.values()) + " "
                + (E.valueOf("B") == E.B) + " "
                + new java.util.EnumMap<>(java.util.Map.of(E.A, 1)).containsKey(E.A) + " "
                + switch (E.B) { case A -> 1; case B -> 2; });
          }
        }
        enum E { A, B; int count; }
        """);
  }

  @Test
  void anInitialiserThatFailsFailsInEachExecution() {
    printsTheSameTwice(
        "java.lang.ExceptionInInitializerError NoClassDefFoundError",
        """
        class Main {
          static void main() {
            try {
              Broken.m();
            } catch (Throwable e) {
              System.out.print(e.getClass().getName());
            }
            try {
              Broken.m();
            } catch (Throwable e) {
              System.out.print(" " + e.getClass().getSimpleName());
            }
          }
        }
        class Broken {
          static int x = Integer.parseInt("x");
          static void m() {}
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l.findStaticVarHandle(S.class, \"X\", Object.class).get()",
        "l.findStaticGetter(S.class, \"X\", Object.class).invoke()",
        "l.unreflectVarHandle(S.class.getDeclaredField(\"X\")).get()",
        "l.unreflectGetter(S.class.getDeclaredField(\"X\")).invoke()",
        "S.class.getDeclaredField(\"X\").get(null)",
        "l.ensureInitialized(S.class) == S.class ? Main.x : 0",
        "Class.forName(\"S\", true, Main.class.getClassLoader()) == S.class ? Main.x : 0",
        "Class.forName(\"S\") == S.class ? Main.x : 0",
      })
  void reflectionAndHandlesInitialiseAClass(String use) {
    printsTheSameTwice(
        "0 set",
        """
        class Main {
          static Object x;
          static void main() throws Throwable {
            java.lang.invoke.MethodHandles.Lookup l = java.lang.invoke.MethodHandles.lookup();
            Class.forName("S", false, Main.class.getClassLoader());
            System.out.print(x == null ? "0 " : "1 ");
            System.out.print((Object) %s);
          }
        }
        class S {
          static final Object X = "set";
          static { Main.x = X; }
        }
        """
            .formatted(use));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {ClassFile.JAVA_5_VERSION, ClassFile.JAVA_6_VERSION, ClassFile.JAVA_7_VERSION})
  void oldClassesStartAfresh(int version) {
    Compiled program =
        Compiled.of(
                """
                class Main {
                  static final int[] COUNTS = {1, 2};
                  static synchronized void main() {
                    System.out.print(COUNTS[0]++ + COUNTS[1]++);
                    System.out.print(Constants.LIST.size());
                  }
                }
                interface Constants {
                  java.util.List<String> LIST = java.util.Arrays.asList("a", "b");
                }
                """,
                "--release=8",
                "-Xlint:-options")
            .inVersion(version);

    assertThat(program.outputs(3)).containsExactly("32");
  }
}
