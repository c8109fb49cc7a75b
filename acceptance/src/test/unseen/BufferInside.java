import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** One thread reads the buffer that another one's print stream fills inside of the JDK. */
public class BufferInside {
  static volatile String seen;

  public static void main(String[] args) throws InterruptedException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(buffer);
    Thread writer = new Thread(() -> stream.print("a"));
    writer.start();
    seen = buffer.toString();
    writer.join();
    System.out.println("saw '" + seen + "'");
  }
}
