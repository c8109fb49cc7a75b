// heddle: verdict failed
// heddle: kind race
// heddle: explains SameFileOtherWays.java:21
// heddle: explains SameFileOtherWays.java:28
// heddle: explains SameFileOtherWays.java:35
// heddle: schedules 50

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Two threads write the same part of a file, in three ways. */
public class SameFileOtherWays {
  static void all(Path file) {
    try {
      Files.writeString(file, "text");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
  static void random(Path file) {
    try (RandomAccessFile random = new RandomAccessFile(file.toFile(), "rw")) {
      random.writeInt(4);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
  static void channel(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[4]), 2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  interface Way {
    void write(Path file);
  }

  public static void main(String[] args) throws Exception {
    for (Way way : new Way[] {SameFileOtherWays::all, SameFileOtherWays::random, SameFileOtherWays::channel}) {
      Path file = Files.write(Path.of("heddle.dat"), new byte[0]);
      Thread a = new Thread(() -> way.write(file));
      Thread b = new Thread(() -> way.write(file));
      a.start();
      b.start();
      a.join();
      b.join();
      Files.delete(file);
    }
  }
}
