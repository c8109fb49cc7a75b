// edge: StringBuffer.append -> length
// source: JLS 17.4.5 (monitor): the methods are synchronized
// broken: it reads before it asks for the length
// race: StringBufferAppend.data

public class StringBufferAppend {
  static final StringBuffer TEXT = new StringBuffer();
  static int data;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              int seen = data;
              if (TEXT.length() > 0) {
                return;
              }
            });
    reader.start();
    data = 42;
    TEXT.append("done");
  }
}
