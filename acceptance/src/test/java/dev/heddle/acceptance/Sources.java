package dev.heddle.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Small programs that several tests check, and how to compile and pack them. */
final class Sources {
  /** Two threads that lose an update now and then: prints 2 or 1. */
  static final String COUNTER =
      """
      public class Counter {
        static volatile int counter;

        static void work() {
          int seen = counter;
          counter = seen + 1;
        }

        public static void main(String[] args) throws InterruptedException {
          Thread first = new Thread(Counter::work, "first");
          Thread second = new Thread(Counter::work, "second");
          first.start();
          second.start();
          first.join();
          second.join();
          System.out.println("counter = " + counter);
        }
      }
      """;

  /** The same with an assertion. */
  static final String ASSERTED =
      COUNTER
          .replace("class Counter", "class Asserted")
          .replace("Counter::work", "Asserted::work")
          .replace("System.out.println(", "assert counter == 2 : (");

  /** Prints its arguments, each on a line. */
  static final String ECHO =
      """
      public class Echo {
        public static void main(String[] args) {
          System.out.println(args.length);
          for (String arg : args) {
            System.out.println("<" + arg + ">");
          }
        }
      }
      """;

  /** Waits for input. */
  static final String READS_INPUT =
      """
      public class ReadsInput {
        public static void main(String[] args) throws java.io.IOException {
          System.out.println("what?");
          System.out.println(System.in.read());
        }
      }
      """;

  private Sources() {}

  /** Writes a source file, named after its class, into a directory and returns its name. */
  static String write(Path directory, String source) throws IOException {
    String after = source.substring(source.indexOf("public class ") + "public class ".length());
    String name = after.substring(0, after.indexOf(' ')) + ".java";
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(name), source);
    return name;
  }

  /** Compiles a source file into a directory, which may hold classes that it uses. */
  static void compile(Path source, Path classes) throws IOException {
    compile(List.of(source), classes);
  }

  /** The same for several files, whose classes must have different names. */
  static void compile(List<Path> sources, Path classes) throws IOException {
    Files.createDirectories(classes);
    String directory = classes.toString();
    List<String> arguments = new ArrayList<>(List.of("-g", "-cp", directory, "-d", directory));
    sources.forEach(source -> arguments.add(source.toString()));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, said, said, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalArgumentException(
          sources + " do not compile:\n" + said.toString(StandardCharsets.UTF_8));
    }
  }

  /** Packs compiled classes; the jar names a main class unless that is empty. */
  static void pack(Path classes, Path jar, String main) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (!main.isEmpty()) {
      manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main);
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(classes)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out, manifest)) {
      for (Path file : files) {
        packed.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, packed);
      }
    }
  }
}
