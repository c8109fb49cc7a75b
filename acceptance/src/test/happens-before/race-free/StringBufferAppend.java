// edge: StringBuffer.append -> length
// source: JLS 17.4.5 (monitor): the methods are synchronized

public class StringBufferAppend {
  static final StringBuffer TEXT = new StringBuffer();
  static int data;

  public static void main(String[] args) {
    Thread writer =
        new Thread(
            () -> {
              data = 42;
              TEXT.append("done");
            });
    writer.start();
    if (TEXT.length() > 0) {
      int seen = data;
    }
  }
}
