// edge: write of a volatile field -> a read that sees it
// source: JLS 17.4.5 (and 17.4.4)
// broken: the write of the data comes after the volatile write
// race: VolatileInt.data

public class VolatileInt {
  static int data;
  static volatile int ready;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              if (ready == 1) {
                int seen = data;
              }
            });
    reader.start();
    ready = 1;
    data = 42;
  }
}
