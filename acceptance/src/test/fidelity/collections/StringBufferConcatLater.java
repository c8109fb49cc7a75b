// With a yield before it: a string made of a StringBuffer waits for a thread that holds the
// buffer's monitor: it has both letters or none.
// allowed: seen "", end ab
// allowed: seen "ab", end ab
// because: StringBuffer's methods are synchronized on the buffer, toString too, which string
// concatenation calls (JLS 5.1.11, 15.18.1).

public class StringBufferConcatLater {
  public static void main(String[] args) throws InterruptedException {
    var buffer = new StringBuffer();
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  synchronized (buffer) {
                    buffer.append("a");
                    buffer.append("b");
                  }
                });
    Thread.yield();
    String seen = "seen \"" + buffer + "\"";
    writer.join();
    System.out.println(seen + ", end " + buffer);
  }
}
