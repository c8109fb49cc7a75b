// edge: write of a volatile reference to an array -> a read that sees it
// source: JLS 17.4.5 (and 17.4.4)
// broken: an element is written after the array is published; its elements are not volatile
// race: int[]

public class VolatileArrayReference {
  static volatile int[] shared;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              int[] data = shared;
              if (data != null) {
                int seen = data[0];
              }
            });
    reader.start();
    int[] data = new int[1];
    shared = data;
    shared[0] = 42;
  }
}
