// edge: write of a volatile field -> a read that sees it
// source: JLS 17.4.5 (and 17.4.4)

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
    data = 42;
    ready = 1;
  }
}
