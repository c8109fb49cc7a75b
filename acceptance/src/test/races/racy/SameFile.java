// heddle: verdict failed
// heddle: kind race
// heddle: explains the file 
// heddle: explains what ends up in the file depends on who writes first
// heddle: schedules 50

import java.io.FileWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two threads append to one file, each with a writer of its own. */
public class SameFile {
  static void append(Path file, String text) {
    try (Writer writer = new FileWriter(file.toFile(), true)) {
      writer.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] args) throws Exception {
    Path file = Files.write(Path.of("heddle.log"), new byte[0]);
    Thread a = new Thread(() -> append(file, "a"));
    Thread b = new Thread(() -> append(file, "b"));
    a.start();
    b.start();
    a.join();
    b.join();
    Files.delete(file);
  }
}
