// heddle: verdict passed
// heddle: outcome from the child\nended 3
// heddle: explains ProcessBuilder.start at ChildProcess.java
// heddle: schedules 10

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A child process: one thread reads its output while another one waits for its end. */
class ChildProcess {
  public static void main(String[] args) throws Exception {
    Process child =
        new ProcessBuilder("sh", "-c", "sleep 0.1; echo from the child; exit 3").start();
    AtomicBoolean read = new AtomicBoolean();
    Thread reader =
        new Thread(
            () -> {
              try (BufferedReader lines =
                  new BufferedReader(new InputStreamReader(child.getInputStream()))) {
                System.out.println(lines.readLine());
                read.set(true);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    reader.start();
    int status = child.waitFor();
    reader.join();
    assert read.get();
    System.out.println("ended " + status);
  }
}
