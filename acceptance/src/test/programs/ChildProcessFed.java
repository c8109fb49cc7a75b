// heddle: verdict passed
// heddle: outcome 200000\ntrue
// heddle: schedules 5

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** More than a pipe holds goes into a child process and comes back, and onExit tells its end. */
class ChildProcessFed {
  private static final int SIZE = 200_000;

  public static void main(String[] args) throws Exception {
    Process child = new ProcessBuilder("cat").start();
    Thread writer =
        new Thread(
            () -> {
              try (OutputStream out = child.getOutputStream()) {
                out.write(new byte[SIZE]);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    writer.start();
    try (InputStream in = child.getInputStream()) {
      System.out.println(in.readAllBytes().length);
    }
    writer.join();
    System.out.println(child.onExit().thenApply(p -> p.exitValue() == 0).get());
  }
}
