// A thread writes two bytes into a pipe and closes it; main reads until the end.
// allowed: 1 2 -1
// because: PipedInputStream.read: "blocks until input data is available, the end of the stream is
// detected, or an exception is thrown"; bytes come in the order in which they were written.

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;

public class PipedBytes {
  public static void main(String[] args) throws Exception {
    var in = new PipedInputStream();
    var out = new PipedOutputStream(in);
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  try (out) {
                    out.write(1);
                    out.write(2);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
    System.out.println(in.read() + " " + in.read() + " " + in.read());
    writer.join();
  }
}
