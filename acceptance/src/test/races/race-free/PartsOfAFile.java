// heddle: verdict passed
// heddle: schedules 50

import java.io.FileWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Threads that write parts of a file of their own, share a writer, or write files of their own. */
public class PartsOfAFile {
  static void part(Path file, long at) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[8]), at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Writer writer) {
    try {
      writer.write("text");
      writer.flush();
      Path own = Files.createTempFile("heddle", ".own");
      Files.writeString(own, "text");
      Files.delete(own);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void both(Runnable one, Runnable other) throws InterruptedException {
    Thread a = new Thread(one);
    Thread b = new Thread(other);
    a.start();
    b.start();
    a.join();
    b.join();
  }

  public static void main(String[] args) throws Exception {
    Path file = Files.createTempFile("heddle", ".dat");
    both(() -> part(file, 0), () -> part(file, 8));
    try (Writer writer = new FileWriter(file.toFile())) {
      both(() -> write(writer), () -> write(writer));
    }
    Files.delete(file);
  }
}
