// edge: write of a volatile reference -> a read that sees it
// source: JLS 17.4.5 (and 17.4.4)
// broken: the object is changed after it is published
// race: VolatileReference.Box.data

public class VolatileReference {

  static class Box {
    int data;
  }

  static volatile Box shared;

  public static void main(String[] args) {
    Thread reader =
        new Thread(
            () -> {
              Box box = shared;
              if (box != null) {
                int seen = box.data;
              }
            });
    reader.start();
    Box box = new Box();
    shared = box;
    box.data = 42;
  }
}
