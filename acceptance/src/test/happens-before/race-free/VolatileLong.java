// edge: write of a volatile long -> a read that sees it
// source: JLS 17.4.5 (and 17.4.4)

public class VolatileLong {
  static int data;
  static volatile long version;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (version == 1L) {
                int seen = data;
              }
            });
    reader.start();
    data = 42;
    version = 1L;
  }
}
