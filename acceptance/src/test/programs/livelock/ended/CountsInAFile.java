// heddle: verdict passed
// heddle: schedules 30

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;

/** Only files know how many turns there were: their lengths are how far the loops have come. */
public class CountsInAFile {
  static final int TURNS = 4_000;
  static final AtomicInteger busy = new AtomicInteger();

  static void count(Path path) {
    try {
      while (Files.size(path) < TURNS) {
        busy.incrementAndGet();
        Files.write(path, new byte[1], StandardOpenOption.APPEND);
        busy.decrementAndGet();
        Thread.yield();
      }
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] args) throws IOException {
    for (String name : new String[] {"a.count", "b.count"}) {
      Path path = Path.of("CountsInAFile-" + name);
      Files.write(path, new byte[0]);
      new Thread(() -> count(path), name).start();
    }
  }
}
