// available tells how much of what a thread writes is there already.
// allowed: available 0, then ab
// allowed: available 1, then ab
// allowed: available 2, then ab
// because: PipedInputStream.available: "the number of bytes that can be read
// from this input stream without blocking".

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;

public class PipedAvailable {
  public static void main(String[] args) throws Exception {
    var in = new PipedInputStream();
    var out = new PipedOutputStream(in);
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  try (out) {
                    out.write('a');
                    out.write('b');
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
    "x".repeat(100_000).hashCode(); // takes a while
    int available = in.available();
    writer.join();
    System.out.println("available " + available + ", then " + (char) in.read() + (char) in.read());
  }
}
