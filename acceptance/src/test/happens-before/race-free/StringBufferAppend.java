// edge: StringBuffer.append -> length
// source: JLS 17.4.5 (monitor): the methods are synchronized

public class StringBufferAppend {
  static final StringBuffer TEXT = new StringBuffer();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (TEXT.length() > 0) {
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    TEXT.append("done");
  }
}
