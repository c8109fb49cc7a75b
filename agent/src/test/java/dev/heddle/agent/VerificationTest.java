package dev.heddle.agent;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what the JVM accepts. */
class VerificationTest {
  private static final ClassLoader PROGRAM = new ClassLoader(ClassLoader.getSystemClassLoader()) {};

  private static List<Path> classes(String module, String folder) throws IOException {
    FileSystem jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
    try (Stream<Path> all = Files.walk(jdk.getPath("modules", module, folder))) {
      return all.filter(p -> p.toString().endsWith(".class"))
          .filter(p -> !p.toString().contains("/resources/")) // of very long methods, see below
          .sorted()
          .toList();
    }
  }

  /** Classes of the JDK that do not look like the JDK's: a compiler and an XML parser. */
  @ParameterizedTest
  @CsvSource({
    "jdk.compiler, com/sun/tools/javac",
    "java.xml, com/sun/org/apache",
    "jdk.httpserver, com/sun/net",
    "java.naming, com/sun/jndi",
  })
  void largeProgramsStayVerifiable(String module, String folder) throws IOException {
    Rewriting rewriting = new Rewriting(Selection.of(List.of(), List.of()));
    List<String> wrong = new ArrayList<>();
    List<Path> paths = classes(module, folder);
    int checked = 0;
    for (int i = 0; i < paths.size(); i += paths.size() > 500 ? 4 : 1) {
      Path path = paths.get(i);
      String name = path.subpath(2, path.getNameCount()).toString().replaceAll("\\.class$", "");
      byte[] bytes = rewriting.transform(PROGRAM, name, null, null, Files.readAllBytes(path));
      if (bytes != null) {
        ClassFile.of().verify(bytes).forEach(e -> wrong.add(name + ": " + e));
        checked++;
      }
    }

    assertThat(rewriting.failures()).isEmpty();
    assertThat(wrong).isEmpty();
    assertThat(checked).isGreaterThan(20);
  }

  @Test
  void everyClassOfTheAgentItselfLoads() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("target/classes/dev/heddle/agent"))) {
      files
          .map(p -> p.getFileName().toString())
          .filter(n -> n.endsWith(".class") && !n.startsWith("package"))
          .forEach(n -> names.add("dev/heddle/agent/" + n.replace(".class", "")));
    }
    Map<String, byte[]> bytes = new java.util.HashMap<>();
    for (String name : names) {
      bytes.put(name, Files.readAllBytes(Path.of("target/classes").resolve(name + ".class")));
    }
    Rewriting rewriting = new Rewriting(Selection.of(List.of(), List.of()));
    ClassLoader loader =
        new ClassLoader(VerificationTest.class.getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] original = bytes.get(name.replace('.', '/'));
            if (original == null || findLoadedClass(name) != null) {
              return super.loadClass(name, resolve);
            }
            byte[] changed =
                rewriting.transform(this, name.replace('.', '/'), null, null, original);
            return defineClass(name, changed, 0, changed.length);
          }
        };

    for (String name : names) {
      String dotted = name.replace('/', '.');
      assertThat(initialized(dotted, loader).getClassLoader()).as(dotted).isSameAs(loader);
    }
    assertThat(rewriting.failures()).isEmpty();
    assertThat(names).hasSizeGreaterThan(20);
  }

  private static Class<?> initialized(String name, ClassLoader loader) {
    try {
      return Class.forName(name, true, loader);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Class files before version 50 have no stack maps, before 51 the old verifier may be used. */
  @ParameterizedTest
  @ValueSource(ints = {46, 48, 49, 50, 51, 52, 55, 61, 65, 69})
  void classFilesOfAllVersionsAreRewrittenAndRun(int version) {
    assertThat(Compiled.of(Map.of("Main", adder(version, ClassFile.ACC_STATIC))).outputs(1))
        .containsExactly("10");
  }

  @ParameterizedTest
  @ValueSource(ints = {49, 50, 51, 52, 55, 61, 65, 69})
  void soAreTheirStaticSynchronizedMethods(int version) {
    assertThat(
            Compiled.of(
                    Map.of(
                        "Main", adder(version, ClassFile.ACC_STATIC | ClassFile.ACC_SYNCHRONIZED)))
                .outputs(1))
        .containsExactly("10");
  }

  @ParameterizedTest
  @ValueSource(ints = {45, 46, 47, 48})
  void soAreTheStaticSynchronizedMethodsOfVeryOldClassFiles(int version) {
    soAreTheirStaticSynchronizedMethods(version);
  }

  /** A large generated table, say: what is written must not grow beyond the limit of a method. */
  @Test
  void aMethodNearTheLimitOfSizeDoesNotLeaveItsClassUncontrolled() {
    StringBuilder source =
        new StringBuilder("class Main { static int[][] table() { return new int[][] {");
    for (int i = 0; i < 4_000; i++) {
      source.append("{").append(i).append("},");
    }
    source.append("}; } static synchronized void main() { System.out.print(table().length); } }");

    assertThat(Compiled.of(source.toString()).outputs(1)).containsExactly("4000");
  }

  private static byte[] adder(int version, int flags) {
    ClassDesc self = ClassDesc.of("Main");
    return ClassFile.of(
            version < 50
                ? ClassFile.StackMapsOption.DROP_STACK_MAPS
                : ClassFile.StackMapsOption.GENERATE_STACK_MAPS)
        .build(
            self,
            builder ->
                builder
                    .withVersion(version, 0)
                    .withSuperclass(CD_Object)
                    .withField("count", CD_int, ClassFile.ACC_STATIC)
                    .withMethodBody(
                        "add",
                        MethodTypeDesc.of(CD_int, CD_int),
                        flags,
                        code -> {
                          Label loop = code.newLabel();
                          Label end = code.newLabel();
                          code.labelBinding(loop).iload(0).ifle(end);
                          code.getstatic(self, "count", CD_int).iconst_2().iadd();
                          code.putstatic(self, "count", CD_int).iinc(0, -1).goto_(loop);
                          code.labelBinding(end).getstatic(self, "count", CD_int).ireturn();
                        })
                    .withMethodBody(
                        "main",
                        MethodTypeDesc.of(CD_void),
                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                        code -> {
                          ClassDesc stream = ClassDesc.of("java.io.PrintStream");
                          code.getstatic(ClassDesc.of("java.lang.System"), "out", stream);
                          code.iconst_5()
                              .invokestatic(self, "add", MethodTypeDesc.of(CD_int, CD_int));
                          code.invokevirtual(stream, "print", MethodTypeDesc.of(CD_void, CD_int));
                          code.return_();
                        }));
  }
}
