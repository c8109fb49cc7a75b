// edge: write of a volatile long -> a read that sees it
// source: JLS 17.4.5 (and 17.4.4)
// broken: the reader looks at the flag after it read the data
// race: VolatileLong.data

public class VolatileLong {
  static int data;
  static volatile long version;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              int seen = data;
              if (version == 1L) {
                return;
              }
            });
    reader.start();
    data = 42;
    version = 1L;
  }
}
