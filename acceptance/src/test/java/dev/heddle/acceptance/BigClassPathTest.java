package dev.heddle.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.acceptance.Heddle.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class path of thousands of classes, of which the program uses two. */
class BigClassPathTest {
  private static final int CLASSES = 5_000;
  private static final int METHODS = 6;
  private static final int TEXT_BYTES = 700;
  private static final long BIG = 20_000_000;

  @TempDir private Path temp;

  @Test
  void onlyTheClassesThatTheProgramUsesAreRewritten() throws Exception {
    Path jar = temp.resolve("big.jar");
    pack(jar);
    assertThat(Files.size(jar)).isGreaterThan(BIG);
    String program =
        Sources.write(
            temp,
            """
            public class Main {
              public static void main(String[] args) throws InterruptedException {
                Thread first = new Thread(lib.Worker::work);
                Thread second = new Thread(lib.Worker::work);
                first.start();
                second.start();
                first.join();
                second.join();
                System.out.println(lib.Shared.counter);
              }
            }
            """);

    Result result = new Heddle(temp).check("--schedules", "500", "-cp", "big.jar", program);

    assertThat(result.exit()).as("%s", result).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.outputs())
        .as("the two classes it uses are controlled")
        .containsExactlyInAnyOrder("2", "1");
  }

  /** The test above would not notice if the others were harmless. */
  @Test
  void theOthersCannotBeLoaded() throws Exception {
    pack(temp.resolve("big.jar"));
    String program =
        Sources.write(
            temp,
            """
            public class Main {
              public static void main(String[] args) throws Exception {
                for (int i = 0; i < 2; i++) {
                  try {
                    Class.forName("lib.Unused" + i);
                    System.out.println("loaded");
                  } catch (LinkageError e) {
                    System.out.println(e.getClass().getSimpleName());
                  }
                }
              }
            }
            """);

    Result result = new Heddle(temp).check("--schedules", "2", "-cp", "big.jar", program);

    assertThat(result.outputs()).containsExactly("ClassFormatError\nNoClassDefFoundError");
  }

  private void pack(Path jar) throws IOException {
    Path source = Files.createDirectories(temp.resolve("src/lib"));
    Files.writeString(
        source.resolve("Worker.java"),
        """
        package lib;

        public class Worker {
          public static void work() {
            int seen = Shared.counter;
            Shared.counter = seen + 1;
          }
        }
        """);
    Files.writeString(
        source.resolve("Shared.java"),
        """
        package lib;

        public class Shared {
          public static volatile int counter;
        }
        """);
    Path classes = temp.resolve("classes");
    Sources.compile(source.resolve("Shared.java"), classes);
    Sources.compile(source.resolve("Worker.java"), classes);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out)) {
      packed.setLevel(0);
      Random random = new Random(1);
      for (int i = 0; i < CLASSES; i++) {
        add(
            packed,
            "lib/Unused" + i + ".class",
            i == 0 ? "garbage".getBytes(UTF_8) : unused(i, random));
      }
      for (String used : new String[] {"lib/Worker.class", "lib/Shared.class"}) {
        add(packed, used, Files.readAllBytes(classes.resolve(used)));
      }
    }
  }

  private static void add(JarOutputStream jar, String name, byte[] bytes) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(bytes);
    jar.closeEntry();
  }

  /** A large class whose superclass is nowhere. */
  private static byte[] unused(int number, Random random) {
    return ClassFile.of()
        .build(
            ClassDesc.of("lib.Unused" + number),
            type -> {
              type.withSuperclass(ClassDesc.of("lib.Missing"));
              for (int m = 0; m < METHODS; m++) {
                byte[] text = new byte[TEXT_BYTES];
                random.nextBytes(text);
                type.withMethodBody(
                    "method" + m,
                    MethodTypeDesc.of(ConstantDescs.CD_String),
                    ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_SYNCHRONIZED,
                    code -> code.ldc(Base64.getEncoder().encodeToString(text)).areturn());
              }
            });
  }
}
